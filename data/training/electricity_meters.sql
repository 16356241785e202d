-- domain: 전기 계량기 검침
CREATE TABLE households (
  house_id INTEGER PRIMARY KEY,
  holder VARCHAR(20),
  town VARCHAR(20),
  contract_type VARCHAR(10),
  contract_kw INTEGER,
  family_size INTEGER
);
CREATE TABLE meters (
  meter_no VARCHAR(12) PRIMARY KEY,
  house_id INTEGER REFERENCES households(house_id),
  installed_on DATE,
  smart BOOLEAN
);
CREATE TABLE readings (
  meter_no VARCHAR(12) REFERENCES meters(meter_no),
  bill_month VARCHAR(7),
  usage_kwh INTEGER,
  bill_won INTEGER,
  paid_on DATE,
  PRIMARY KEY (meter_no, bill_month)
);
CREATE TABLE outages (
  outage_id INTEGER PRIMARY KEY,
  town VARCHAR(20),
  started_at TIMESTAMP,
  ended_at TIMESTAMP,
  cause VARCHAR(20)
);
COMMENT ON COLUMN households.holder IS '계약자 이름';
COMMENT ON COLUMN households.contract_type IS '주택용, 일반용, 농사용, 산업용';
COMMENT ON COLUMN households.family_size IS '가구원 수, 주택용이 아니면 NULL';
COMMENT ON COLUMN meters.smart IS '원격 검침(스마트 계량기) 여부';
COMMENT ON COLUMN readings.bill_month IS '청구월 YYYY-MM';
COMMENT ON COLUMN readings.paid_on IS '납부일, 미납이면 NULL';
COMMENT ON COLUMN outages.ended_at IS '복구 시각';
INSERT INTO households VALUES
(1, '지옥순', '은하리', '주택용', 3, 2), (2, '한만식', '은하리', '농사용', 10, NULL), (3, '별빛식당', '달성리', '일반용', 20, NULL), (4, '노희재', '달성리', '주택용', 3, 5), (5, '푸름정공', '샛별리', '산업용', 150, NULL), (6, '용미라', '샛별리', '주택용', 5, 1), (7, '제해성', '은하리', '주택용', 3, 4), (8, '미리내펜션', '달성리', '일반용', 30, NULL);
INSERT INTO meters VALUES
('MT0001', 1, '2012-05-10', false), ('MT0002', 2, '2009-03-22', false), ('MT0003', 3, '2020-10-01', true), ('MT0004', 4, '2019-07-15', true), ('MT0005', 5, '2021-01-20', true), ('MT0006', 6, '2023-11-11', true), ('MT0007', 7, '2011-09-09', false), ('MT0008', 5, '2022-06-30', true);
INSERT INTO readings VALUES
('MT0001', '2024-05', 182, 21500, '2024-06-15'), ('MT0001', '2024-06', 205, 25100, '2024-07-14'), ('MT0001', '2024-07', 310, 46800, NULL), ('MT0002', '2024-06', 540, 28700, '2024-07-20'), ('MT0003', '2024-06', 1320, 187000, '2024-07-10'), ('MT0003', '2024-07', 1790, 261000, '2024-08-09'), ('MT0004', '2024-06', 365, 58900, '2024-07-18'), ('MT0004', '2024-07', 512, 112300, NULL), ('MT0005', '2024-06', 23500, 3150000, '2024-07-05'), ('MT0005', '2024-07', 25100, 3420000, '2024-08-05'), ('MT0006', '2024-07', 128, 14900, '2024-08-20'), ('MT0002', '2024-07', 610, 32500, NULL), ('MT0008', '2024-07', 8700, 1180000, '2024-08-06');
INSERT INTO outages VALUES
(1, '은하리', '2024-06-21 14:10:00', '2024-06-21 15:40:00', '낙뢰'), (2, '달성리', '2024-07-08 03:00:00', '2024-07-08 03:25:00', '설비고장'), (3, '은하리', '2024-07-19 18:30:00', '2024-07-19 22:00:00', '태풍'), (4, '샛별리', '2024-07-19 18:45:00', '2024-07-19 20:15:00', '태풍');
-- rename: households=수용가 house_id=수용가번호 holder=계약자 town=마을 contract_type=계약종별 contract_kw=계약전력 family_size=가구원수 meters=계량기 meter_no=계량기번호 installed_on=설치일 smart=원격검침 readings=검침 bill_month=청구월 usage_kwh=사용량 bill_won=청구금액 paid_on=납부일 outages=정전 outage_id=정전번호 started_at=시작시각 ended_at=복구시각 cause=원인

-- q: 주택용 계약자 이름 알려줘
-- q: 계약 종별이 주택용인 계약자의 이름을 조회하시오.
SELECT holder FROM households WHERE contract_type = '주택용';

-- q: 스마트 계량기는 몇 대야?
-- q: 원격 검침이 되는 계량기 수를 구하시오.
SELECT COUNT(*) FROM meters WHERE smart;

-- q: 아직 요금을 안 낸 청구 건의 계량기 번호하고 청구월
-- q: 미납 청구의 계량기번호와 청구월을 조회하시오.
SELECT meter_no, bill_month FROM readings WHERE paid_on IS NULL;

-- q: 2024년 7월 청구 금액이 십만 원을 넘는 계량기 번호와 금액을 보여 주세요
-- q: 청구월이 2024-07이고 청구 금액이 100,000원을 초과하는 계량기의 번호와 청구 금액을 조회하시오.
SELECT meter_no, bill_won FROM readings WHERE bill_month = '2024-07' AND bill_won > 100000;

-- q: 마을별 수용가 수 알려줘
-- q: 마을별 수용가 수
SELECT town, COUNT(*) FROM households GROUP BY town;

-- q: 계약 종별로 2024년 6월 사용량 합계를 구해줘
-- q: 2024년 6월 청구분의 계약 종별 사용량 합계를 집계하시오.
SELECT h.contract_type, SUM(r.usage_kwh) FROM readings r JOIN meters m ON m.meter_no = r.meter_no JOIN households h ON h.house_id = m.house_id WHERE r.bill_month = '2024-06' GROUP BY h.contract_type;

-- q: 계량기가 안 달린 계약자는 누구예요?
-- q: 계량기가 설치되지 않은 계약자의 이름을 조회하라.
SELECT h.holder FROM households h LEFT JOIN meters m ON m.house_id = h.house_id WHERE m.meter_no IS NULL;

-- q: 검침 기록이 하나도 없는 계량기 번호는?
-- q: 한 번도 검침되지 않은 계량기의 번호를 조회하시오.
SELECT meter_no FROM meters m WHERE NOT EXISTS (SELECT 1 FROM readings r WHERE r.meter_no = m.meter_no);

-- q: 계량기를 두 대 이상 쓰는 계약자 이름
-- q: 2대 이상의 계량기를 보유한 계약자의 이름을 조회하시오.
SELECT h.holder FROM households h JOIN meters m ON m.house_id = h.house_id GROUP BY h.house_id, h.holder HAVING COUNT(*) >= 2;

-- q: 2024년 7월에 전기를 제일 많이 쓴 계약자 이름이 뭐야? 계량기가 여러 대면 합쳐서.
-- q: 2024년 7월 청구분 사용량 합계가 가장 많은 계약자의 이름을 구하시오.
SELECT h.holder FROM readings r JOIN meters m ON m.meter_no = r.meter_no JOIN households h ON h.house_id = m.house_id WHERE r.bill_month = '2024-07' GROUP BY h.house_id, h.holder ORDER BY SUM(r.usage_kwh) DESC LIMIT 1;

-- q: 주택용 가구 중에 계약자별 총 청구 금액을 알려줘
-- q: 주택용 계약자별 청구 금액 합계를 구하시오.
SELECT h.holder, SUM(r.bill_won) FROM households h JOIN meters m ON m.house_id = h.house_id JOIN readings r ON r.meter_no = m.meter_no WHERE h.contract_type = '주택용' GROUP BY h.holder;

-- q: 6월보다 7월 사용량이 늘어난 계량기 번호는? 2024년이야.
-- q: 2024년 7월 사용량이 2024년 6월 사용량보다 많은 계량기의 번호를 조회하시오.
SELECT a.meter_no FROM readings a JOIN readings b ON b.meter_no = a.meter_no WHERE a.bill_month = '2024-07' AND b.bill_month = '2024-06' AND a.usage_kwh > b.usage_kwh;

-- q: 계량기별로 6월 대비 7월 사용량 증가율(%)을 계산해줘. 2024년 기준.
-- q: 2024년 6월 대비 7월 사용량의 증가율(%)을 계량기 번호와 함께 조회하시오.
SELECT a.meter_no, 100.0 * (a.usage_kwh - b.usage_kwh) / b.usage_kwh FROM readings a JOIN readings b ON b.meter_no = a.meter_no WHERE a.bill_month = '2024-07' AND b.bill_month = '2024-06';

-- q: 설치한 지 가장 오래된 계량기 번호와 설치일
-- q: 설치일이 가장 이른 계량기의 번호와 설치일을 구하시오.
SELECT meter_no, installed_on FROM meters ORDER BY installed_on LIMIT 1;

-- q: 계약 전력이 두 번째로 큰 곳의 계약자 이름
-- q: 계약 전력 순위 2위인 계약자의 이름을 조회하시오.
SELECT holder FROM households ORDER BY contract_kw DESC LIMIT 1 OFFSET 1;

-- q: 가구원 수가 평균보다 많은 집의 계약자와 가구원 수
-- q: 가구원 수가 전체 평균을 초과하는 계약자의 이름과 가구원 수를 조회하시오.
SELECT holder, family_size FROM households WHERE family_size > (SELECT AVG(family_size) FROM households);

-- q: 가구원 수가 입력되지 않은 곳은 몇 곳이죠?
-- q: 가구원 수 정보가 없는 수용가 수를 구하시오.
SELECT COUNT(*) FROM households WHERE family_size IS NULL;

-- q: 정전이 두 번 이상 있었던 마을은?
-- q: 정전이 2회 이상 발생한 마을을 조회하시오.
SELECT town FROM outages GROUP BY town HAVING COUNT(*) >= 2;

-- q: 정전 원인에는 어떤 것들이 있었어?
-- q: 정전 원인을 중복 없이 조회하시오.
SELECT DISTINCT cause FROM outages;

-- q: 제일 오래 이어진 정전의 마을과 원인을 알려줘
-- q: 복구까지 시간이 가장 길었던 정전의 마을과 원인을 구하시오.
SELECT town, cause FROM outages ORDER BY ended_at - started_at DESC LIMIT 1;

-- q: 태풍으로 정전된 마을에 사는 주택용 계약자 이름
-- q: 태풍이 원인인 정전이 있었던 마을의 주택용 계약자 이름을 조회하시오.
SELECT holder FROM households WHERE contract_type = '주택용' AND town IN (SELECT town FROM outages WHERE cause = '태풍');

-- q: 미납액이 총 얼마인가요?
-- q: 아직 납부되지 않은 청구 금액의 합계를 구하시오.
SELECT SUM(bill_won) FROM readings WHERE paid_on IS NULL;

-- q: 농사용도 산업용도 아닌 수용가의 계약자와 계약 종별을 보여줘
-- q: 계약 종별이 농사용과 산업용이 아닌 계약자의 이름, 계약 종별을 조회하시오.
SELECT holder, contract_type FROM households WHERE contract_type NOT IN ('농사용', '산업용');

-- q: 청구월별 총 사용량과 총 청구 금액을 청구월 순으로
-- q: 청구월별 사용량 합계, 청구 금액 합계를 청구월 오름차순으로 조회하시오.
SELECT bill_month, SUM(usage_kwh), SUM(bill_won) FROM readings GROUP BY bill_month ORDER BY bill_month;

-- q: 사용량이 100kWh 이상 300kWh 이하인 검침 기록은 몇 건?
-- q: 사용량 100 이상 300 이하인 검침 건수를 구하시오.
SELECT COUNT(*) FROM readings WHERE usage_kwh BETWEEN 100 AND 300;

-- q: 수납률은 몇 퍼센트야? 청구 건수 기준으로 알려줘.
-- q: 전체 청구 건 중 납부 완료된 비율(%)을 구하시오.
SELECT 100.0 * COUNT(paid_on) / COUNT(*) FROM readings;

-- q: 마을마다 계약 전력이 제일 큰 계약자의 마을과 이름을 알려 주세요
-- q: 마을별 최대 계약 전력 수용가를 마을, 계약자 이름으로 조회하시오.
SELECT h.town, h.holder FROM households h WHERE h.contract_kw = (SELECT MAX(x.contract_kw) FROM households x WHERE x.town = h.town);

-- q: 한 번이라도 미납이 있는 계약자 이름을 겹치지 않게
-- q: 미납 청구가 있는 계약자의 이름을 중복 없이 조회하시오.
SELECT DISTINCT h.holder FROM households h JOIN meters m ON m.house_id = h.house_id JOIN readings r ON r.meter_no = m.meter_no WHERE r.paid_on IS NULL;
