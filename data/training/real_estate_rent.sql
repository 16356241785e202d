-- domain: 공인중개사 임대 매물
CREATE TABLE 건물 (
  건물번호 INTEGER PRIMARY KEY,
  건물명 VARCHAR(30),
  동 VARCHAR(20),
  용도 VARCHAR(20), -- 아파트, 오피스텔, 빌라, 상가
  준공연도 INTEGER,
  승강기 CHAR(1) -- Y/N
);
CREATE TABLE 매물 (
  매물번호 INTEGER PRIMARY KEY,
  건물번호 INTEGER REFERENCES 건물(건물번호),
  호수 VARCHAR(10),
  거래유형 VARCHAR(10), -- 전세, 월세
  보증금 INTEGER, -- 만원
  월세 INTEGER, -- 만원, 전세는 0
  전용면적 DECIMAL(6,2), -- 제곱미터
  방수 INTEGER,
  등록일 DATE,
  담당번호 INTEGER
);
CREATE TABLE 중개사 (
  담당번호 INTEGER PRIMARY KEY,
  성명 VARCHAR(20),
  자격취득일 DATE,
  선임번호 INTEGER -- 지도하는 선임 중개사의 담당번호
);
CREATE TABLE 계약 (
  계약번호 INTEGER PRIMARY KEY,
  매물번호 INTEGER REFERENCES 매물(매물번호),
  임차인 VARCHAR(20),
  계약일 DATE,
  만료일 DATE,
  중개수수료 INTEGER -- 만원
);
CREATE TABLE 방문 (
  방문번호 INTEGER PRIMARY KEY,
  매물번호 INTEGER REFERENCES 매물(매물번호),
  방문자 VARCHAR(20),
  방문일 DATE,
  의견 TEXT
);
INSERT INTO 건물 VALUES
(1, '행복마을아파트', '상도동', '아파트', 2005, 'Y'), (2, '스카이오피스텔', '노량진동', '오피스텔', 2019, 'Y'), (3, '정다운빌라', '상도동', '빌라', 1997, 'N'), (4, '역전프라자', '노량진동', '상가', 2001, 'Y'), (5, '푸른채', '흑석동', '빌라', 2015, 'N'), (6, '한강뷰아파트', '흑석동', '아파트', 2022, 'Y');
INSERT INTO 매물 VALUES
(101, 1, '302호', '전세', 42000, 0, 84.90, 3, '2024-02-10', 1), (102, 2, '1105호', '월세', 1000, 75, 26.40, 1, '2024-02-15', 2), (103, 2, '807호', '월세', 2000, 60, 24.10, 1, '2024-03-02', 2), (104, 3, '201호', '월세', 3000, 45, 49.50, 2, '2024-03-05', 3), (105, 3, 'B01호', '전세', 9000, 0, 38.00, 2, '2024-03-20', 3), (106, 4, '104호', '월세', 5000, 250, 66.00, 0, '2024-04-01', 1), (107, 5, '401호', '전세', 23000, 0, 59.30, 3, '2024-04-08', 2), (108, 6, '1502호', '월세', 20000, 180, 84.50, 3, '2024-04-19', 1), (109, 5, '302호', '월세', 2500, 70, 45.20, 2, '2024-05-02', 3);
INSERT INTO 중개사 VALUES (1, '문정아', '2009-11-25', NULL), (2, '계도훈', '2018-11-28', 1), (3, '주하영', '2020-12-02', 1), (4, '반지훈', '2023-11-29', 2);
INSERT INTO 계약 VALUES
(9001, 102, '여름이', '2024-02-28', '2026-02-27', 30), (9002, 101, '고병철', '2024-03-15', '2026-03-14', 168), (9003, 104, '남기준', '2024-03-30', '2025-03-29', 29), (9004, 107, '연수진', '2024-05-07', '2026-05-06', 82), (9005, 106, '주식회사 온빛', '2024-05-20', '2029-05-19', 240);
INSERT INTO 방문 VALUES
(1, 101, '고병철', '2024-03-02', '채광 좋음'), (2, 101, '신미나', '2024-03-03', NULL), (3, 102, '여름이', '2024-02-20', '역과 가까움'), (4, 105, '신미나', '2024-03-25', '습기 있음'), (5, 107, '연수진', '2024-04-20', NULL), (6, 108, '강나루', '2024-05-01', '월세 부담'), (7, 108, '신미나', '2024-05-03', NULL), (8, 104, '남기준', '2024-03-12', '주차 불편'), (9, 108, '한별', '2024-05-09', '전망 최고'), (10, 103, '강나루', '2024-05-10', NULL);
-- rename: 건물=buildings 건물번호=building_id 건물명=building_name 동=dong 용도=usage_type 준공연도=built_year 승강기=elevator 매물=listings 매물번호=listing_id 호수=unit_no 거래유형=deal_type 보증금=deposit 월세=monthly_rent 전용면적=net_area 방수=room_count 등록일=listed_on 담당번호=agent_id 중개사=agents 성명=full_name 자격취득일=licensed_on 선임번호=senior_agent_id 계약=contracts 계약번호=contract_id 임차인=tenant 계약일=signed_on 만료일=expires_on 중개수수료=commission 방문=visits 방문번호=visit_id 방문자=visitor 방문일=visited_on 의견=opinion

-- q: 월세 매물 번호하고 보증금, 월세 보여줘
-- q: 거래 유형이 월세인 매물의 매물번호, 보증금, 월세를 조회하시오.
SELECT 매물번호, 보증금, 월세 FROM 매물 WHERE 거래유형 = '월세';

-- q: 승강기 없는 건물 이름 알려줘
-- q: 승강기가 설치되지 않은 건물명을 조회하라.
SELECT 건물명 FROM 건물 WHERE 승강기 = 'N';

-- q: 상도동에 있는 매물 번호랑 호수는?
-- q: 상도동 소재 건물의 매물번호와 호수를 조회하시오.
SELECT m.매물번호, m.호수 FROM 매물 m JOIN 건물 b ON b.건물번호 = m.건물번호 WHERE b.동 = '상도동';

-- q: 보증금이 2억 원 이상인 매물은 몇 개야?
-- q: 보증금 2억원 이상 매물 수
-- q: 보증금이 20,000만원 이상인 매물의 개수를 구하시오.
SELECT COUNT(*) FROM 매물 WHERE 보증금 >= 20000;

-- q: 아직 계약 안 된 매물 번호 알려줘
-- q: 계약이 체결되지 않은 매물의 번호를 조회하시오.
SELECT 매물번호 FROM 매물 m WHERE NOT EXISTS (SELECT 1 FROM 계약 c WHERE c.매물번호 = m.매물번호);

-- q: 동별 매물 수를 알려 주세요
-- q: 동별로 등록된 매물 개수를 구하시오.
SELECT b.동, COUNT(*) FROM 건물 b JOIN 매물 m ON m.건물번호 = b.건물번호 GROUP BY b.동;

-- q: 거래 유형별 평균 보증금
-- q: 전세랑 월세의 평균 보증금이 각각 얼마야?
SELECT 거래유형, AVG(보증금) FROM 매물 GROUP BY 거래유형;

-- q: 담당 매물이 하나도 없는 중개사는 누구예요?
-- q: 담당하는 매물이 없는 중개사의 성명을 조회하시오.
SELECT a.성명 FROM 중개사 a LEFT JOIN 매물 m ON m.담당번호 = a.담당번호 WHERE m.매물번호 IS NULL;

-- q: 중개사별로 받은 수수료 합계를 이름이랑 같이 보여줘
-- q: 중개사 성명별 중개수수료 합계를 집계하시오.
SELECT a.성명, SUM(c.중개수수료) FROM 계약 c JOIN 매물 m ON m.매물번호 = c.매물번호 JOIN 중개사 a ON a.담당번호 = m.담당번호 GROUP BY a.성명;

-- q: 수수료를 다 합쳐서 제일 많이 번 중개사 이름은?
-- q: 중개수수료 총액이 가장 많은 중개사의 성명을 구하시오.
SELECT a.성명 FROM 계약 c JOIN 매물 m ON m.매물번호 = c.매물번호 JOIN 중개사 a ON a.담당번호 = m.담당번호 GROUP BY a.담당번호, a.성명 ORDER BY SUM(c.중개수수료) DESC LIMIT 1;

-- q: 중개사 이름과 지도하는 선임 이름을 같이 알려줘
-- q: 선임이 있는 중개사의 성명과 선임 중개사의 성명을 조회하시오.
SELECT a.성명, s.성명 FROM 중개사 a JOIN 중개사 s ON s.담당번호 = a.선임번호;

-- q: 선임이 없는 중개사 이름
-- q: 선임 중개사가 지정되지 않은 중개사는 누구인가요?
SELECT 성명 FROM 중개사 WHERE 선임번호 IS NULL;

-- q: 방이 두 개 이상이고 월세가 100만 원 미만인 월세 매물 번호
-- q: 방 2개 이상, 월세 100만원 미만인 월세 매물의 번호를 조회하시오.
SELECT 매물번호 FROM 매물 WHERE 거래유형 = '월세' AND 방수 >= 2 AND 월세 < 100;

-- q: 전용면적이 두 번째로 넓은 매물의 호수와 면적은?
-- q: 전용면적 2위 매물의 호수, 전용면적을 구하시오.
SELECT 호수, 전용면적 FROM 매물 ORDER BY 전용면적 DESC LIMIT 1 OFFSET 1;

-- q: 방문자가 아무도 없었던 매물 번호가 뭐야?
-- q: 방문 기록이 없는 매물의 번호를 조회하시오.
SELECT 매물번호 FROM 매물 WHERE 매물번호 NOT IN (SELECT 매물번호 FROM 방문);

-- q: 매물을 세 번 이상 보러 다닌 방문자와 횟수
-- q: 방문 횟수가 3회 이상인 방문자 이름과 횟수를 조회하시오.
SELECT 방문자, COUNT(*) FROM 방문 GROUP BY 방문자 HAVING COUNT(*) >= 3;

-- q: 보러 왔다가 계약까지 한 사람 이름을 알려줘
-- q: 방문자이면서 임차인으로 계약한 사람의 이름을 조회하시오.
SELECT 방문자 FROM 방문 INTERSECT SELECT 임차인 FROM 계약;

-- q: 보러만 오고 계약은 안 한 사람 이름
-- q: 방문 기록은 있으나 계약하지 않은 방문자의 이름을 조회하시오.
SELECT 방문자 FROM 방문 EXCEPT SELECT 임차인 FROM 계약;

-- q: 2025년 말까지 만료되는 계약의 임차인과 만료일을 알려 주세요
-- q: 만료일이 2025-12-31 이전(당일 포함)인 계약의 임차인, 만료일을 조회하시오.
SELECT 임차인, 만료일 FROM 계약 WHERE 만료일 <= '2025-12-31';

-- q: 등록하고 계약까지 가장 오래 걸린 매물 번호는?
-- q: 등록일부터 계약일까지 걸린 일수가 가장 긴 매물의 번호를 구하시오.
SELECT m.매물번호 FROM 매물 m JOIN 계약 c ON c.매물번호 = m.매물번호 ORDER BY c.계약일 - m.등록일 DESC LIMIT 1;

-- q: 아파트도 상가도 아닌 건물의 매물 번호와 건물 이름
-- q: 용도가 아파트와 상가가 아닌 건물의 매물번호, 건물명을 조회하시오.
SELECT m.매물번호, b.건물명 FROM 매물 m JOIN 건물 b ON b.건물번호 = m.건물번호 WHERE b.용도 NOT IN ('아파트', '상가');

-- q: 건물마다 보증금이 제일 높은 매물의 건물 이름과 호수를 보여줘
-- q: 건물별 최고 보증금 매물의 건물명과 호수를 조회하시오.
SELECT b.건물명, m.호수 FROM 매물 m JOIN 건물 b ON b.건물번호 = m.건물번호 WHERE m.보증금 = (SELECT MAX(x.보증금) FROM 매물 x WHERE x.건물번호 = m.건물번호);

-- q: 전체 매물 중 계약된 매물 비율이 몇 %인가요?
-- q: 등록 매물 대비 계약 체결 매물의 비율(%)을 구하시오.
SELECT 100.0 * (SELECT COUNT(DISTINCT 매물번호) FROM 계약) / (SELECT COUNT(*) FROM 매물);

-- q: 매물번호랑 제곱미터당 보증금을 비싼 순으로 알려줘
-- q: 매물번호와 전용면적 1㎡당 보증금을 높은 순으로 조회하시오.
SELECT 매물번호, 보증금 / 전용면적 AS 단위보증금 FROM 매물 ORDER BY 단위보증금 DESC;

-- q: 준공된 지 오래된 순서로 건물 이름 세 개만
-- q: 준공 연도가 이른 순으로 건물명 3개를 조회하시오.
SELECT 건물명 FROM 건물 ORDER BY 준공연도 LIMIT 3;

-- q: 의견을 안 남긴 방문은 몇 건이에요?
-- q: 의견이 비어 있는 방문 건수를 구하시오.
SELECT COUNT(*) FROM 방문 WHERE 의견 IS NULL;

-- q: 계도훈이 담당하는 매물의 건물 이름을 중복 없이 보여줘
-- q: 중개사 계도훈이 맡은 매물이 있는 건물의 이름을 중복 없이 조회하시오.
SELECT DISTINCT b.건물명 FROM 매물 m JOIN 건물 b ON b.건물번호 = m.건물번호 JOIN 중개사 a ON a.담당번호 = m.담당번호 WHERE a.성명 = '계도훈';

-- q: 평균 월세보다 비싼 월세 매물의 번호와 월세. 평균은 월세 매물끼리만.
-- q: 월세 매물의 평균 월세를 초과하는 월세 매물의 번호와 월세를 조회하시오.
SELECT 매물번호, 월세 FROM 매물 WHERE 거래유형 = '월세' AND 월세 > (SELECT AVG(월세) FROM 매물 WHERE 거래유형 = '월세');

-- q: 월별 계약 건수를 월 순으로 (2024년)
-- q: 2024년 계약월별 계약 건수를 월 오름차순으로 보여 주십시오.
SELECT EXTRACT(MONTH FROM 계약일) AS 월, COUNT(*) FROM 계약 WHERE EXTRACT(YEAR FROM 계약일) = 2024 GROUP BY 월 ORDER BY 월;
