-- domain: 영화제 상영과 예매
CREATE TABLE 감독 (감독번호 INTEGER PRIMARY KEY, 감독명 VARCHAR(30), 국적 VARCHAR(20), 출생년 INTEGER);
CREATE TABLE 영화 (영화번호 INTEGER PRIMARY KEY, 제목 VARCHAR(50), 감독번호 INTEGER REFERENCES 감독(감독번호), 제작년 INTEGER, 상영시간 INTEGER, 장르 VARCHAR(10), 등급 VARCHAR(10));
CREATE TABLE 상영관 (관번호 INTEGER PRIMARY KEY, 관이름 VARCHAR(20), 좌석수 INTEGER);
CREATE TABLE 상영 (상영번호 INTEGER PRIMARY KEY, 영화번호 INTEGER REFERENCES 영화(영화번호), 관번호 INTEGER REFERENCES 상영관(관번호), 상영일시 TIMESTAMP, 예매수 INTEGER, 감독방문 BOOLEAN);
CREATE TABLE 수상 (영화번호 INTEGER REFERENCES 영화(영화번호), 상이름 VARCHAR(20), 상금 INTEGER);
COMMENT ON COLUMN 영화.상영시간 IS '분';
COMMENT ON COLUMN 영화.등급 IS '전체, 12세, 15세, 청불';
COMMENT ON COLUMN 상영.감독방문 IS '관객과의 대화에 감독이 오는지';
COMMENT ON COLUMN 수상.상금 IS '만 원, 상금이 없으면 NULL';
INSERT INTO 감독 VALUES (1,'은막래','대한민국',1969),(2,'필름희','대한민국',1984),(3,'사토 유키','일본',1975),(4,'장 르누','프랑스',1958),(5,'천커민','대만',1980),(6,'노크랭','대한민국',1990);
INSERT INTO 영화 VALUES (1,'겨울 포구',1,2023,128,'드라마','15세'),(2,'옥상의 고양이',2,2024,94,'코미디','전체'),(3,'여름의 끝',3,2024,110,'드라마','12세'),(4,'파리의 그림자',4,2022,141,'스릴러','청불'),(5,'야시장 블루스',5,2024,102,'음악','12세'),(6,'기차는 여덟 시에',2,2021,87,'드라마','전체'),(7,'낮은 목소리',6,2024,75,'다큐','전체'),(8,'붉은 달',1,2019,133,'스릴러','15세');
INSERT INTO 상영관 VALUES (1,'바다관',300),(2,'하늘관',180),(3,'모래관',90),(4,'야외극장',800);
INSERT INTO 상영 VALUES (1,1,1,'2024-10-03 19:00',300,TRUE),(2,2,2,'2024-10-04 14:00',150,FALSE),(3,3,1,'2024-10-04 20:00',240,TRUE),(4,4,2,'2024-10-05 22:00',88,FALSE),(5,5,4,'2024-10-05 19:30',690,TRUE),(6,2,4,'2024-10-06 19:30',800,TRUE),(7,6,3,'2024-10-06 11:00',41,FALSE),(8,7,3,'2024-10-07 13:00',62,TRUE),(9,3,3,'2024-10-07 16:30',90,FALSE),(10,1,2,'2024-10-08 10:30',120,FALSE),(11,4,1,'2024-10-09 21:00',135,TRUE);
INSERT INTO 수상 VALUES (1,'대상',3000),(3,'감독상',1500),(7,'다큐멘터리상',1000),(2,'관객상',NULL),(1,'촬영상',500);
-- rename: 감독=directors 영화=films 상영관=theaters 상영=screenings 수상=awards 감독번호=director_id 감독명=director_name 국적=nationality 출생년=birth_year 영화번호=film_id 제목=title 제작년=produced_year 상영시간=running_time 장르=genre 등급=rating 관번호=theater_id 관이름=theater_name 좌석수=seats 상영번호=screening_id 상영일시=screened_at 예매수=tickets 감독방문=director_visit 상이름=award_name 상금=prize_money

-- q: 전체 관람가 영화 제목을 알려줘. 등급은 '전체'야.
-- q: 등급이 전체인 영화의 제목을 조회하시오.
SELECT 제목 FROM 영화 WHERE 등급 = '전체';

-- q: 두 시간(120분)이 넘는 영화 제목과 상영 시간은?
-- q: 상영시간 120분 초과 영화의 제목, 상영시간
SELECT 제목, 상영시간 FROM 영화 WHERE 상영시간 > 120;

-- q: 2024년에 만든 영화는 몇 편이에요?
-- q: 제작년이 2024년인 영화 편수를 구하시오.
SELECT COUNT(*) FROM 영화 WHERE 제작년 = 2024;

-- q: 장르별 영화 수를 보여줘.
-- q: 장르별로 영화가 몇 편인지 조회하라.
SELECT 장르, COUNT(*) FROM 영화 GROUP BY 장르;

-- q: 가장 짧은 영화 제목이 뭐야?
-- q: 상영시간이 가장 짧은 영화의 제목을 알려 주세요.
SELECT 제목 FROM 영화 ORDER BY 상영시간 LIMIT 1;

-- q: 두 번째로 긴 영화의 제목과 상영 시간
-- q: 상영 시간이 2번째로 긴 영화 제목, 상영시간을 조회하시오.
SELECT 제목, 상영시간 FROM 영화 ORDER BY 상영시간 DESC LIMIT 1 OFFSET 1;

-- q: 필름희 감독 영화 제목 알려줘
-- q: 필름희 감독이 연출한 영화의 제목을 조회하시오.
SELECT f.제목 FROM 영화 f JOIN 감독 d ON f.감독번호 = d.감독번호 WHERE d.감독명 = '필름희';

-- q: 감독 국적별 영화 편수는?
-- q: 국적별로 출품 영화가 몇 편인지 보여 주세요. 감독 국적 기준이에요.
SELECT d.국적, COUNT(*) FROM 감독 d JOIN 영화 f ON d.감독번호 = f.감독번호 GROUP BY d.국적;

-- q: 영화를 두 편 이상 출품한 감독은 누구예요?
-- q: 영화가 2편 이상인 감독명을 구하시오.
SELECT d.감독명 FROM 감독 d JOIN 영화 f ON d.감독번호 = f.감독번호 GROUP BY d.감독번호, d.감독명 HAVING COUNT(*) >= 2;

-- q: 한 번도 상영되지 않은 영화 제목은?
-- q: 상영 일정이 없는 영화의 제목을 조회하라.
SELECT 제목 FROM 영화 f WHERE NOT EXISTS (SELECT 1 FROM 상영 s WHERE s.영화번호 = f.영화번호);

-- q: 매진된 상영의 영화 제목과 상영관 이름을 알려줘
-- q: 예매수가 좌석수와 같은 상영의 영화 제목, 관이름을 조회하시오.
SELECT f.제목, t.관이름 FROM 상영 s JOIN 영화 f ON s.영화번호 = f.영화번호 JOIN 상영관 t ON s.관번호 = t.관번호 WHERE s.예매수 = t.좌석수;

-- q: 영화별 총 예매 수를 많은 순으로 보여줘요. 제목이랑 예매 수만.
-- q: 영화 제목과 예매수 합계를 합계 내림차순으로 조회하시오.
SELECT f.제목, SUM(s.예매수) FROM 영화 f JOIN 상영 s ON f.영화번호 = s.영화번호 GROUP BY f.영화번호, f.제목 ORDER BY SUM(s.예매수) DESC;

-- q: 상영관별 상영 횟수
-- q: 관 이름별로 상영이 몇 번 있었나요?
SELECT t.관이름, COUNT(*) FROM 상영관 t JOIN 상영 s ON t.관번호 = s.관번호 GROUP BY t.관번호, t.관이름;

-- q: 상영별 예매율(%)을 영화 제목, 상영 일시와 함께 구하시오.
-- q: 상영마다 영화 제목, 상영 일시, 좌석 대비 예매 비율(%)을 보여줘
SELECT f.제목, s.상영일시, 100.0 * s.예매수 / t.좌석수 FROM 상영 s JOIN 영화 f ON s.영화번호 = f.영화번호 JOIN 상영관 t ON s.관번호 = t.관번호;

-- q: 감독이 오는 상영의 영화 제목과 상영 일시를 시간순으로 알려줘
-- q: 감독 방문이 있는 상영의 제목, 상영일시를 일시 오름차순으로 조회하라.
SELECT f.제목, s.상영일시 FROM 상영 s JOIN 영화 f ON s.영화번호 = f.영화번호 WHERE s.감독방문 ORDER BY s.상영일시;

-- q: 2024년 10월 5일에 상영한 영화 제목은 뭐예요?
-- q: 2024-10-05 상영작 제목
SELECT f.제목 FROM 영화 f JOIN 상영 s ON f.영화번호 = s.영화번호 WHERE CAST(s.상영일시 AS DATE) = '2024-10-05';

-- q: 상을 받은 영화 제목을 중복 없이 알려 주세요.
-- q: 수상작의 제목을 중복 없이 조회하시오.
SELECT DISTINCT f.제목 FROM 영화 f JOIN 수상 a ON f.영화번호 = a.영화번호;

-- q: 상을 두 개 이상 받은 영화는?
-- q: 2관왕 이상인 영화의 제목을 구하시오.
SELECT f.제목 FROM 영화 f JOIN 수상 a ON f.영화번호 = a.영화번호 GROUP BY f.영화번호, f.제목 HAVING COUNT(*) >= 2;

-- q: 상을 하나도 못 받은 영화 제목
-- q: 수상 기록이 없는 영화의 제목을 조회하라.
SELECT f.제목 FROM 영화 f LEFT JOIN 수상 a ON f.영화번호 = a.영화번호 WHERE a.영화번호 IS NULL;

-- q: 상금이 없는 상의 이름과 받은 영화 제목은?
-- q: 상금이 지급되지 않는 상의 상이름, 영화 제목을 알려줘
SELECT a.상이름, f.제목 FROM 수상 a JOIN 영화 f ON a.영화번호 = f.영화번호 WHERE a.상금 IS NULL;

-- q: 감독별로 받은 상금 총액을 감독 이름과 함께 구하시오.
-- q: 감독마다 상금을 합쳐서 얼마 받았는지 이름이랑 보여 주세요. 상 받은 감독만요.
SELECT d.감독명, SUM(a.상금) FROM 감독 d JOIN 영화 f ON d.감독번호 = f.감독번호 JOIN 수상 a ON f.영화번호 = a.영화번호 GROUP BY d.감독번호, d.감독명;

-- q: 드라마도 스릴러도 아닌 영화의 제목과 장르를 보여줘
-- q: 장르가 드라마나 스릴러가 아닌 영화의 제목, 장르
SELECT 제목, 장르 FROM 영화 WHERE 장르 NOT IN ('드라마', '스릴러');

-- q: 장르별로 가장 긴 영화의 장르, 제목, 상영 시간을 알려줘.
-- q: 장르마다 상영시간이 최대인 영화를 장르·제목·상영시간으로 조회하시오.
SELECT 장르, 제목, 상영시간 FROM 영화 f WHERE 상영시간 = (SELECT MAX(x.상영시간) FROM 영화 x WHERE x.장르 = f.장르);

-- q: 낮 12시 전에 시작하는 상영은 몇 회야?
-- q: 상영 시작이 오전(12시 이전)인 상영 횟수를 구하시오.
SELECT COUNT(*) FROM 상영 WHERE HOUR(상영일시) < 12;

-- q: 바다관과 모래관 두 곳에서 모두 상영된 영화 제목은?
-- q: 바다관에서도 모래관에서도 상영된 영화의 제목을 조회하라.
SELECT f.제목 FROM 영화 f JOIN 상영 s ON f.영화번호 = s.영화번호 JOIN 상영관 t ON s.관번호 = t.관번호 WHERE t.관이름 = '바다관' INTERSECT SELECT f.제목 FROM 영화 f JOIN 상영 s ON f.영화번호 = s.영화번호 JOIN 상영관 t ON s.관번호 = t.관번호 WHERE t.관이름 = '모래관';

-- q: 평균 상영 시간보다 긴 영화는 몇 편인가?
-- q: 상영시간이 전체 평균을 초과하는 영화 수를 구하시오.
SELECT COUNT(*) FROM 영화 WHERE 상영시간 > (SELECT AVG(상영시간) FROM 영화);

-- q: 날짜별 총 예매 수를 날짜순으로 보여줘
-- q: 상영 날짜별 예매수 합계를 날짜 오름차순으로 조회하시오.
SELECT CAST(상영일시 AS DATE), SUM(예매수) FROM 상영 GROUP BY CAST(상영일시 AS DATE) ORDER BY CAST(상영일시 AS DATE);

-- q: 대한민국 감독이 만든 영화 중 예매 수 합계가 제일 많은 영화 제목
-- q: 국적이 대한민국인 감독의 영화 가운데 총 예매수 1위의 제목을 구하시오.
SELECT f.제목 FROM 영화 f JOIN 감독 d ON f.감독번호 = d.감독번호 JOIN 상영 s ON f.영화번호 = s.영화번호 WHERE d.국적 = '대한민국' GROUP BY f.영화번호, f.제목 ORDER BY SUM(s.예매수) DESC LIMIT 1;
