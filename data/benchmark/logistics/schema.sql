CREATE TABLE warehouses (
  wh_id INTEGER PRIMARY KEY,
  wh_nm VARCHAR NOT NULL,
  region VARCHAR NOT NULL,
  area_m2 INTEGER NOT NULL,
  has_cold BOOLEAN NOT NULL,
  opened_on DATE NOT NULL
);

CREATE TABLE items (
  sku VARCHAR PRIMARY KEY,
  item_nm VARCHAR NOT NULL,
  category VARCHAR NOT NULL,
  weight_g INTEGER NOT NULL,
  unit_cost BIGINT NOT NULL,
  fragile BOOLEAN NOT NULL
);

CREATE TABLE stocks (
  wh_id INTEGER NOT NULL REFERENCES warehouses (wh_id),
  sku VARCHAR NOT NULL REFERENCES items (sku),
  qty INTEGER NOT NULL,
  safety_qty INTEGER NOT NULL,
  PRIMARY KEY (wh_id, sku)
);

CREATE TABLE drivers (
  driver_id INTEGER PRIMARY KEY,
  name VARCHAR NOT NULL,
  wh_id INTEGER NOT NULL REFERENCES warehouses (wh_id),
  truck VARCHAR NOT NULL,
  hired_on DATE NOT NULL,
  mentor_id INTEGER REFERENCES drivers (driver_id)
);

CREATE TABLE shipments (
  ship_id INTEGER PRIMARY KEY,
  wh_id INTEGER NOT NULL REFERENCES warehouses (wh_id),
  driver_id INTEGER REFERENCES drivers (driver_id),
  dest_region VARCHAR NOT NULL,
  dest_city VARCHAR NOT NULL,
  ordered_at TIMESTAMP NOT NULL,
  delivered_at TIMESTAMP,
  status VARCHAR NOT NULL,
  fee INTEGER NOT NULL
);

CREATE TABLE ship_lines (
  ship_id INTEGER NOT NULL REFERENCES shipments (ship_id),
  sku VARCHAR NOT NULL REFERENCES items (sku),
  qty INTEGER NOT NULL,
  PRIMARY KEY (ship_id, sku)
);

COMMENT ON TABLE warehouses IS '물류 창고';
COMMENT ON COLUMN warehouses.wh_id IS '창고 번호';
COMMENT ON COLUMN warehouses.wh_nm IS '창고 이름(겹치지 않음), 예: ''이천센터''';
COMMENT ON COLUMN warehouses.region IS '창고가 있는 시도: ''경기'', ''부산'' 등';
COMMENT ON COLUMN warehouses.area_m2 IS '면적(㎡)';
COMMENT ON COLUMN warehouses.has_cold IS '냉장 설비가 있는지 여부';
COMMENT ON COLUMN warehouses.opened_on IS '문을 연 날';
COMMENT ON TABLE items IS '취급 품목';
COMMENT ON COLUMN items.sku IS '품목 코드';
COMMENT ON COLUMN items.item_nm IS '품목 이름(겹치지 않음)';
COMMENT ON COLUMN items.category IS '분류: ''식품'', ''생활용품'', ''가전'', ''가구'', ''의류'', ''운동기구''';
COMMENT ON COLUMN items.weight_g IS '한 개의 무게(g)';
COMMENT ON COLUMN items.unit_cost IS '한 개의 원가(원)';
COMMENT ON COLUMN items.fragile IS '파손 주의 품목인지 여부';
COMMENT ON TABLE stocks IS '창고별 재고, 창고가 보관하는 품목마다 한 행';
COMMENT ON COLUMN stocks.wh_id IS '창고 번호';
COMMENT ON COLUMN stocks.sku IS '품목 코드';
COMMENT ON COLUMN stocks.qty IS '현재 재고 수량(개), 다 나가면 0';
COMMENT ON COLUMN stocks.safety_qty IS '안전 재고 수량(개)';
COMMENT ON TABLE drivers IS '배송 기사';
COMMENT ON COLUMN drivers.driver_id IS '기사 번호';
COMMENT ON COLUMN drivers.name IS '기사 이름';
COMMENT ON COLUMN drivers.wh_id IS '소속 창고 번호';
COMMENT ON COLUMN drivers.truck IS '모는 차량: ''1톤'', ''2.5톤'', ''5톤''';
COMMENT ON COLUMN drivers.hired_on IS '입사일';
COMMENT ON COLUMN drivers.mentor_id IS '일을 가르친 사수의 기사 번호, 사수가 없으면 NULL';
COMMENT ON TABLE shipments IS '배송(2025-05-01부터 2026-06-30까지 접수된 것)';
COMMENT ON COLUMN shipments.ship_id IS '배송 번호';
COMMENT ON COLUMN shipments.wh_id IS '출발 창고 번호';
COMMENT ON COLUMN shipments.driver_id IS '맡은 기사 번호, 아직 배정하지 않았으면 NULL';
COMMENT ON COLUMN shipments.dest_region IS '도착지 시도: ''서울'', ''경기'', ''부산'' 등';
COMMENT ON COLUMN shipments.dest_city IS '도착지 시군구';
COMMENT ON COLUMN shipments.ordered_at IS '접수 일시';
COMMENT ON COLUMN shipments.delivered_at IS '배송을 마친 일시, 마치지 않았으면 NULL';
COMMENT ON COLUMN shipments.status IS '상태: ''접수'', ''배송중'', ''완료'', ''취소''';
COMMENT ON COLUMN shipments.fee IS '운임(원)';
COMMENT ON TABLE ship_lines IS '배송에 실린 품목, 배송과 품목마다 한 행';
COMMENT ON COLUMN ship_lines.ship_id IS '배송 번호';
COMMENT ON COLUMN ship_lines.sku IS '품목 코드';
COMMENT ON COLUMN ship_lines.qty IS '실린 수량(개)';
