CREATE TABLE stations (
  stn_id INTEGER PRIMARY KEY,
  stn_name VARCHAR NOT NULL,
  region VARCHAR NOT NULL,
  elev_m INTEGER NOT NULL,
  opened_on DATE NOT NULL
);

CREATE TABLE daily (
  stn_id INTEGER NOT NULL REFERENCES stations (stn_id),
  obs_date DATE NOT NULL,
  ta_avg DECIMAL(4, 1) NOT NULL,
  ta_max DECIMAL(4, 1) NOT NULL,
  ta_min DECIMAL(4, 1) NOT NULL,
  rn DECIMAL(5, 1),
  ws_max DECIMAL(4, 1) NOT NULL,
  sd DECIMAL(4, 1),
  pm10 INTEGER,
  pm25 INTEGER,
  PRIMARY KEY (stn_id, obs_date)
);

COMMENT ON TABLE stations IS '기상 관측소';
COMMENT ON COLUMN stations.stn_id IS '관측소 번호';
COMMENT ON COLUMN stations.stn_name IS '관측소 이름: ''서울'', ''부산'', ''대관령'' 등';
COMMENT ON COLUMN stations.region IS '권역: ''수도권'', ''강원권'', ''영남권'', ''호남권'', ''제주권''';
COMMENT ON COLUMN stations.elev_m IS '해발 고도(m)';
COMMENT ON COLUMN stations.opened_on IS '관측을 시작한 날';
COMMENT ON TABLE daily IS '관측소의 하루 기록(2025년 6월 한 달과 2026년 1월 1일부터 6월 30일까지)';
COMMENT ON COLUMN daily.stn_id IS '관측소 번호';
COMMENT ON COLUMN daily.obs_date IS '관측한 날짜';
COMMENT ON COLUMN daily.ta_avg IS '평균 기온(℃)';
COMMENT ON COLUMN daily.ta_max IS '최고 기온(℃), 일교차는 최고 기온에서 최저 기온을 뺀 값';
COMMENT ON COLUMN daily.ta_min IS '최저 기온(℃)';
COMMENT ON COLUMN daily.rn IS '강수량(mm), 비나 눈이 오지 않았으면 NULL, 재지 못할 만큼 적게 왔으면 0';
COMMENT ON COLUMN daily.ws_max IS '최대 풍속(m/s)';
COMMENT ON COLUMN daily.sd IS '쌓인 눈의 깊이(cm), 쌓인 눈이 없으면 NULL';
COMMENT ON COLUMN daily.pm10 IS '미세먼지 농도(㎍/㎥), 재지 못했으면 NULL. 30까지 좋음, 31~80 보통, 81~150 나쁨, 151부터 매우 나쁨';
COMMENT ON COLUMN daily.pm25 IS '초미세먼지 농도(㎍/㎥), 재지 못했으면 NULL. 15까지 좋음, 16~35 보통, 36~75 나쁨, 76부터 매우 나쁨';
