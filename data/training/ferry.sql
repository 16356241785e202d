-- domain: 연안 여객선
CREATE TABLE 항구 (
  항구번호 INTEGER PRIMARY KEY,
  항구명 VARCHAR(20),
  지역 VARCHAR(20),
  섬여부 BOOLEAN
);
CREATE TABLE 선박 (
  선박번호 INTEGER PRIMARY KEY,
  선박명 VARCHAR(30),
  정원 INTEGER,
  차량적재대수 INTEGER,
  진수연도 INTEGER
);
CREATE TABLE 운항 (
  운항번호 INTEGER PRIMARY KEY,
  선박번호 INTEGER REFERENCES 선박(선박번호),
  출발항 INTEGER REFERENCES 항구(항구번호),
  도착항 INTEGER REFERENCES 항구(항구번호),
  출항시각 TIMESTAMP,
  소요분 INTEGER,
  상태 VARCHAR(10)
);
CREATE TABLE 승선권 (
  승선권번호 INTEGER PRIMARY KEY,
  운항번호 INTEGER REFERENCES 운항(운항번호),
  승객명 VARCHAR(20),
  구분 VARCHAR(10),
  요금 INTEGER,
  차량동반 CHAR(1)
);
COMMENT ON COLUMN 운항.상태 IS '정상, 지연, 결항';
COMMENT ON COLUMN 운항.출발항 IS '출발 항구번호';
COMMENT ON COLUMN 운항.도착항 IS '도착 항구번호';
COMMENT ON COLUMN 승선권.구분 IS '일반, 도서민, 소아, 경로';
COMMENT ON COLUMN 승선권.차량동반 IS 'Y 동반, N 미동반';
INSERT INTO 항구 VALUES
(1, '목포항', '전남', false), (2, '도초항', '전남', true), (3, '흑산항', '전남', true), (4, '통영항', '경남', false), (5, '욕지항', '경남', true), (6, '포항항', '경북', false), (7, '울릉항', '경북', true), (8, '매물도항', '경남', true);
INSERT INTO 선박 VALUES
(1, '남해스타호', 306, 0, 2015), (2, '섬사랑호', 180, 20, 2008), (3, '욕지아일랜드호', 420, 55, 2019), (4, '뉴동해크루즈', 1200, 200, 2021), (5, '해누리호', 95, 6, 1999), (6, '바다로호', 250, 30, 2023);
INSERT INTO 운항 VALUES
(101, 1, 1, 3, '2024-05-04 07:50:00', 120, '정상'), (102, 1, 3, 1, '2024-05-04 11:00:00', 125, '정상'), (103, 2, 1, 2, '2024-05-04 08:10:00', 75, '정상'), (104, 3, 4, 5, '2024-05-04 06:45:00', 55, '정상'), (105, 3, 5, 4, '2024-05-04 16:30:00', 55, '지연'), (106, 4, 6, 7, '2024-05-04 23:50:00', 390, '정상'), (107, 4, 7, 6, '2024-05-05 12:30:00', 395, '결항'), (108, 2, 2, 1, '2024-05-05 09:40:00', 80, '지연'), (109, 1, 1, 3, '2024-05-05 07:50:00', 120, '결항'), (110, 5, 4, 8, '2024-05-06 11:00:00', 95, '정상'), (111, 3, 4, 5, '2024-06-01 06:45:00', 55, '정상');
INSERT INTO 승선권 VALUES
(1, 101, '김바다', '일반', 38500, 'N'), (2, 101, '홍흑산', '도서민', 5000, 'N'), (3, 101, '김나루', '소아', 19000, 'N'), (4, 103, '정도초', '도서민', 3000, 'Y'), (5, 104, '오통영', '일반', 9700, 'Y'), (6, 104, '오하늘', '소아', 4850, 'N'), (7, 104, '백경로', '경로', 7800, 'N'), (8, 105, '오통영', '일반', 9700, 'Y'), (9, 106, '권동해', '일반', 74500, 'Y'), (10, 106, '이울릉', '도서민', 7000, 'N'), (11, 106, '남파도', '경로', 59600, 'N'), (12, 102, '김바다', '일반', 38500, 'N'), (13, 108, '정도초', '도서민', 3000, 'N'), (14, 110, '구매물', '일반', 18300, 'N');
-- rename: 항구=ports 항구번호=port_id 항구명=port_name 지역=region 섬여부=is_island 선박=vessels 선박번호=vessel_id 선박명=vessel_name 정원=capacity 차량적재대수=car_capacity 진수연도=launched_year 운항=sailings 운항번호=sailing_id 출발항=from_port_id 도착항=to_port_id 출항시각=departs_at 소요분=duration_min 상태=status 승선권=tickets 승선권번호=ticket_id 승객명=passenger_name 구분=fare_type 요금=fare 차량동반=with_car

-- q: 섬에 있는 항구 이름 알려줘
-- q: 섬 항구의 이름을 조회하시오.
SELECT 항구명 FROM 항구 WHERE 섬여부;

-- q: 정원이 300명 이상인 배 이름이랑 정원
-- q: 삼백 명 이상 탈 수 있는 선박의 이름과 정원을 보여 주세요.
SELECT 선박명, 정원 FROM 선박 WHERE 정원 >= 300;

-- q: 결항된 운항은 몇 건이야?
-- q: 결항 건수를 구하시오.
SELECT COUNT(*) FROM 운항 WHERE 상태 = '결항';

-- q: 운항번호랑 출발 항구 이름, 도착 항구 이름을 보여줘
-- q: 전체 운항의 운항번호, 출발항 이름, 도착항 이름을 조회하시오.
SELECT o.운항번호, d.항구명, a.항구명 FROM 운항 o JOIN 항구 d ON d.항구번호 = o.출발항 JOIN 항구 a ON a.항구번호 = o.도착항;

-- q: 목포항에서 출발하는 운항의 도착항 이름과 출항 시각을 알려줘
-- q: 목포항 출발편의 도착 항구 이름, 출항시각을 조회하라.
SELECT a.항구명, o.출항시각 FROM 운항 o JOIN 항구 d ON d.항구번호 = o.출발항 JOIN 항구 a ON a.항구번호 = o.도착항 WHERE d.항구명 = '목포항';

-- q: 선박별 운항 횟수를 배 이름과 함께 알려 주세요
-- q: 선박명별 운항 건수
SELECT s.선박명, COUNT(*) FROM 선박 s JOIN 운항 o ON o.선박번호 = s.선박번호 GROUP BY s.선박명;

-- q: 아직 한 번도 운항 안 한 배 이름이 뭐야?
-- q: 운항 기록이 없는 선박의 이름을 조회하시오.
SELECT s.선박명 FROM 선박 s LEFT JOIN 운항 o ON o.선박번호 = s.선박번호 WHERE o.운항번호 IS NULL;

-- q: 승선권이 한 장도 안 팔린 운항번호는?
-- q: 발권된 승선권이 없는 운항의 번호를 조회하시오.
SELECT 운항번호 FROM 운항 WHERE 운항번호 NOT IN (SELECT 운항번호 FROM 승선권);

-- q: 승객 구분별 평균 요금 알려줘
-- q: 승선권 구분별 요금 평균을 구하시오.
SELECT 구분, AVG(요금) FROM 승선권 GROUP BY 구분;

-- q: 차를 가지고 탄 승객 이름을 중복 없이 보여줘
-- q: 차량을 동반한 승객의 이름을 중복 없이 조회하시오.
SELECT DISTINCT 승객명 FROM 승선권 WHERE 차량동반 = 'Y';

-- q: 배별 승선권 매출을 배 이름으로 많은 순서대로
-- q: 선박명별 승선권 요금 합계를 내림차순으로 조회하시오.
SELECT s.선박명, SUM(t.요금) AS 매출 FROM 승선권 t JOIN 운항 o ON o.운항번호 = t.운항번호 JOIN 선박 s ON s.선박번호 = o.선박번호 GROUP BY s.선박명 ORDER BY 매출 DESC;

-- q: 제일 오래 걸리는 운항의 배 이름은 뭐예요?
-- q: 소요 시간이 가장 긴 운항에 투입된 선박의 이름을 구하시오.
SELECT s.선박명 FROM 운항 o JOIN 선박 s ON s.선박번호 = o.선박번호 ORDER BY o.소요분 DESC LIMIT 1;

-- q: 정원이 세 번째로 많은 배 이름
-- q: 정원 순위가 3위인 선박의 이름을 구하시오.
SELECT 선박명 FROM 선박 ORDER BY 정원 DESC LIMIT 1 OFFSET 2;

-- q: 두 번 이상 탄 승객 이름과 탑승 횟수
-- q: 승선권을 2장 이상 발권한 승객의 이름과 장수를 조회하시오.
SELECT 승객명, COUNT(*) FROM 승선권 GROUP BY 승객명 HAVING COUNT(*) >= 2;

-- q: 오전 8시 전에 출항하는 운항의 번호와 배 이름
-- q: 출항 시각이 8시 이전인 운항의 번호와 선박명을 조회하시오.
SELECT o.운항번호, s.선박명 FROM 운항 o JOIN 선박 s ON s.선박번호 = o.선박번호 WHERE EXTRACT(HOUR FROM o.출항시각) < 8;

-- q: 차를 못 싣는 배는 어떤 거야?
-- q: 차량 적재 대수가 0인 선박명을 조회하시오.
SELECT 선박명 FROM 선박 WHERE 차량적재대수 = 0;

-- q: 정상 운항한 비율이 몇 %인지 알려줘
-- q: 전체 운항 중 정상 운항의 비율(%)을 구하시오.
SELECT 100.0 * COUNT(*) FILTER (WHERE 상태 = '정상') / COUNT(*) FROM 운항;

-- q: 배가 출발한 적이 한 번도 없는 항구 이름 알려줘
-- q: 출발항으로 쓰인 적이 없는 항구의 이름을 조회하시오.
SELECT 항구명 FROM 항구 p WHERE NOT EXISTS (SELECT 1 FROM 운항 o WHERE o.출발항 = p.항구번호);

-- q: 지역별 항구 수를 알려 주십시오.
-- q: 지역별로 항구가 몇 개씩 있어?
SELECT 지역, COUNT(*) FROM 항구 GROUP BY 지역;

-- q: 도서민도 경로도 아닌 승객의 이름과 구분을 중복 없이
-- q: 구분이 도서민이나 경로가 아닌 승객의 이름과 구분을 중복 없이 조회하시오.
SELECT DISTINCT 승객명, 구분 FROM 승선권 WHERE 구분 NOT IN ('도서민', '경로');

-- q: 평균보다 비싼 승선권의 승객 이름과 요금은?
-- q: 요금이 전체 승선권 평균을 초과하는 승객의 이름과 요금을 조회하시오.
SELECT 승객명, 요금 FROM 승선권 WHERE 요금 > (SELECT AVG(요금) FROM 승선권);

-- q: 지연이나 결항된 운항의 번호, 배 이름, 상태
-- q: 상태가 지연 또는 결항인 운항의 운항번호, 선박명, 상태를 조회하시오.
SELECT o.운항번호, s.선박명, o.상태 FROM 운항 o JOIN 선박 s ON s.선박번호 = o.선박번호 WHERE o.상태 IN ('지연', '결항');

-- q: 한 번도 결항되거나 지연된 적 없는 배는? 운항한 배 중에서.
-- q: 운항 기록이 있는 선박 중 모든 운항이 정상인 선박의 이름을 조회하시오.
SELECT s.선박명 FROM 선박 s JOIN 운항 o ON o.선박번호 = s.선박번호 GROUP BY s.선박번호, s.선박명 HAVING COUNT(*) = COUNT(*) FILTER (WHERE o.상태 = '정상');

-- q: 2024년 5월 4일 운항의 승선권 판매액 합계가 얼마야?
-- q: 2024-05-04에 출항한 운항의 승선권 요금 합계를 구하시오.
SELECT SUM(t.요금) FROM 승선권 t JOIN 운항 o ON o.운항번호 = t.운항번호 WHERE CAST(o.출항시각 AS DATE) = '2024-05-04';

-- q: 2010년대에 진수된 배 이름과 진수 연도를 오래된 순으로
-- q: 2010년부터 2019년 사이 진수된 선박의 이름과 진수연도를 오래된 순으로 조회하시오.
SELECT 선박명, 진수연도 FROM 선박 WHERE 진수연도 BETWEEN 2010 AND 2019 ORDER BY 진수연도;

-- q: 욕지항으로 가는 배를 탄 승객 이름은?
-- q: 도착항이 욕지항인 운항의 승객 이름을 조회하시오.
SELECT t.승객명 FROM 승선권 t JOIN 운항 o ON o.운항번호 = t.운항번호 JOIN 항구 p ON p.항구번호 = o.도착항 WHERE p.항구명 = '욕지항';

-- q: 소요 시간을 시간 단위로 바꿔서 운항번호와 함께 보여줘
-- q: 운항번호와 소요 시간(소요분을 60으로 나눈 시간)을 조회하시오.
SELECT 운항번호, 소요분 / 60.0 FROM 운항;

-- q: 운항번호별 팔린 표 수를 보여줘. 안 팔린 운항은 0으로.
-- q: 승선권이 없는 운항도 포함해 운항번호별 승선권 수를 조회하시오.
SELECT o.운항번호, COUNT(t.승선권번호) FROM 운항 o LEFT JOIN 승선권 t ON t.운항번호 = o.운항번호 GROUP BY o.운항번호;
