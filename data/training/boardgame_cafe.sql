-- domain: 보드게임 카페 (단일 테이블)
CREATE TABLE visits (
  visit_id INT NOT NULL PRIMARY KEY,
  visit_date DATE,
  customer VARCHAR(30),
  phone VARCHAR(20),
  head_count INT,
  game VARCHAR(40),
  genre VARCHAR(20),
  table_no INT,
  hours DECIMAL(3,1),
  drink_amount INT,
  total_amount INT,
  pay_type VARCHAR(10),
  coupon_code VARCHAR(20)
);
INSERT INTO visits VALUES
(1,'2024-03-02','송다미','010-1111-2001',4,'카탄','전략',1,2.0,16000,40000,'카드',NULL),
(2,'2024-03-02','표지현','010-1111-2002',2,'스플렌더','전략',2,1.5,8000,17000,'현금',NULL),
(3,'2024-03-03','금보라','010-1111-2003',6,'뱅','파티',3,3.0,24000,78000,'카드','SPRING10'),
(4,'2024-03-09','송다미','010-1111-2001',4,'아줄','퍼즐',1,2.5,14000,44000,'카드','SPRING10'),
(5,'2024-03-10','어진우','010-1111-2004',3,'할리갈리','파티',2,1.0,9000,18000,'현금',NULL),
(6,'2024-03-16','표지현','010-1111-2002',5,'달무티','파티',4,2.0,20000,50000,'카드',NULL),
(7,'2024-03-23','맹호연',NULL,2,'패치워크','퍼즐',2,2.0,7000,19000,'카드',NULL),
(8,'2024-04-05','금보라','010-1111-2003',8,'마피아','파티',5,4.0,40000,136000,'카드','GROUP20'),
(9,'2024-04-06','설이나','010-1111-2005',4,'카탄','전략',1,3.0,0,36000,'현금',NULL),
(10,'2024-04-06','송다미','010-1111-2001',2,'스플렌더','전략',3,1.5,10000,19000,'간편결제',NULL),
(11,'2024-04-13','어진우','010-1111-2004',4,'테라포밍 마스','전략',1,4.5,22000,76000,'간편결제',NULL),
(12,'2024-04-20','맹호연',NULL,3,'루미큐브','퍼즐',4,2.0,12000,30000,'현금','SPRING10'),
(13,'2024-05-05','설이나','010-1111-2005',6,'뱅','파티',5,2.5,27000,72000,'카드','GROUP20'),
(14,'2024-05-11','표지현','010-1111-2002',2,'아줄','퍼즐',2,1.0,6000,12000,'간편결제',NULL),
(15,'2024-05-18','여민수','010-1111-2006',4,'카탄','전략',3,2.5,15000,45000,'카드',NULL);
-- rename: visits=방문 visit_id=방문번호 visit_date=방문일 customer=고객명 phone=전화번호 head_count=인원수 game=게임명 genre=장르 table_no=테이블번호 hours=이용시간 drink_amount=음료금액 total_amount=총금액 pay_type=결제방식 coupon_code=쿠폰코드

-- q: 카탄을 플레이한 고객 이름을 중복 없이 알려줘
-- q: 게임이 카탄인 방문의 고객 이름을 중복 없이 조회하시오.
SELECT DISTINCT customer FROM visits WHERE game = '카탄';

-- q: 인원이 다섯 명 이상인 방문은 몇 건이야?
-- q: 방문 인원 5명 이상 건수를 구하시오.
SELECT COUNT(*) FROM visits WHERE head_count >= 5;

-- q: 인원수가 5명을 초과한 방문의 날짜와 고객명
-- q: 다섯 명보다 많이 온 방문의 방문일, 고객명을 보여주세요.
SELECT visit_date, customer FROM visits WHERE head_count > 5;

-- q: 장르별 방문 건수
-- q: 장르마다 방문이 몇 건씩 있었나요?
SELECT genre, COUNT(*) FROM visits GROUP BY genre;

-- q: 결제 방식별 총금액 합계 보여줘
-- q: 결제방식별 매출 합계를 집계하시오.
SELECT pay_type, SUM(total_amount) FROM visits GROUP BY pay_type;

-- q: 어떤 게임들이 플레이됐어? 중복 빼고
-- q: 플레이된 게임의 종류를 조회하시오.
SELECT DISTINCT game FROM visits;

-- q: 방문한 고객은 총 몇 명인가요? 이름 기준으로 중복 없이요
-- q: 서로 다른 고객명의 수를 구하시오.
SELECT COUNT(DISTINCT customer) FROM visits;

-- q: 전화번호가 없는 방문의 고객명과 방문일
-- q: 전화번호가 비어 있는 방문 기록의 고객명, 방문일을 조회하시오.
SELECT customer, visit_date FROM visits WHERE phone IS NULL;

-- q: 쿠폰을 쓴 방문은 몇 건이죠?
-- q: 쿠폰 코드가 입력된 방문 건수
SELECT COUNT(coupon_code) FROM visits;

-- q: 쿠폰코드별 사용 횟수 알려줘. 쿠폰 안 쓴 건 빼고
-- q: 사용된 쿠폰 코드별로 사용 건수를 구하시오(쿠폰 미사용 제외).
SELECT coupon_code, COUNT(*) FROM visits WHERE coupon_code IS NOT NULL GROUP BY coupon_code;

-- q: 총금액이 가장 큰 방문의 고객명은?
-- q: 한 번에 돈을 제일 많이 쓴 방문의 고객 이름을 알려줘
SELECT customer FROM visits ORDER BY total_amount DESC LIMIT 1;

-- q: 총금액이 두 번째로 큰 방문의 게임 이름
-- q: 총금액 2위 방문에서 플레이한 게임은 무엇인가요?
SELECT game FROM visits ORDER BY total_amount DESC LIMIT 1 OFFSET 1;

-- q: 고객별로 쓴 총금액 합을 많은 사람부터
-- q: 고객명과 총금액 합계를 합계가 큰 순으로 조회하시오.
SELECT customer, SUM(total_amount) FROM visits GROUP BY customer ORDER BY SUM(total_amount) DESC;

-- q: 세 번 이상 방문한 고객 이름
-- q: 방문 횟수가 3회 이상인 고객명을 조회하시오.
SELECT customer FROM visits GROUP BY customer HAVING COUNT(*) >= 3;

-- q: 딱 한 번만 방문한 고객은 누구인가요?
-- q: 방문 기록이 1건뿐인 고객명을 구하라.
SELECT customer FROM visits GROUP BY customer HAVING COUNT(*) = 1;

-- q: 2024년 4월 매출 합계가 얼마야?
-- q: 2024년 4월 방문의 총금액 합계를 구하시오.
SELECT SUM(total_amount) FROM visits WHERE visit_date >= '2024-04-01' AND visit_date < '2024-05-01';

-- q: 월별 매출 합계를 월 순으로 보여주세요
-- q: 방문월별 총금액 합계(월 오름차순)
SELECT MONTH(visit_date), SUM(total_amount) FROM visits GROUP BY MONTH(visit_date) ORDER BY MONTH(visit_date);

-- q: 음료를 하나도 안 시킨 방문의 고객명
-- q: 음료 금액이 0원인 방문의 고객명을 조회하시오.
SELECT customer FROM visits WHERE drink_amount = 0;

-- q: 1인당 금액(총금액 나누기 인원수)이 만 원 넘는 방문의 고객명, 방문일
-- q: 총금액을 인원수로 나눈 값이 10,000원을 초과하는 방문의 고객명과 방문일을 구하시오.
SELECT customer, visit_date FROM visits WHERE total_amount / head_count > 10000;

-- q: 파티 장르이거나 4시간 이상 이용한 방문의 게임과 이용시간
-- q: 장르가 파티이거나 이용 시간이 4시간 이상인 방문의 게임명, 이용시간을 조회하시오.
SELECT game, hours FROM visits WHERE genre = '파티' OR hours >= 4;

-- q: 현금도 카드도 아닌 결제 건의 고객명과 결제방식
-- q: 카드, 현금 이외의 방식으로 결제한 방문의 고객명, 결제 방식
SELECT customer, pay_type FROM visits WHERE pay_type NOT IN ('현금', '카드');

-- q: 평균 이용시간보다 오래 있었던 방문의 고객명, 이용시간
-- q: 이용 시간이 전체 평균을 넘는 방문의 고객 이름하고 이용시간 알려 주세요
SELECT customer, hours FROM visits WHERE hours > (SELECT AVG(hours) FROM visits);

-- q: 장르별로 총금액이 가장 높은 방문의 장르, 고객명, 총금액
-- q: 장르마다 가장 비싸게 결제된 방문을 장르, 고객명, 총금액으로 조회하시오.
SELECT genre, customer, total_amount FROM visits v WHERE total_amount = (SELECT MAX(total_amount) FROM visits WHERE genre = v.genre);

-- q: 매출에서 음료가 차지하는 비율이 몇 퍼센트야?
-- q: 총금액 합계 대비 음료금액 합계의 비율(%)을 구하시오.
SELECT 100.0 * SUM(drink_amount) / SUM(total_amount) FROM visits;

-- q: 전략 게임은 해 봤지만 파티 게임은 한 번도 안 한 고객
-- q: 전략 장르 방문 기록은 있으나 파티 장르 방문 기록은 없는 고객명을 조회하시오.
SELECT customer FROM visits WHERE genre = '전략'
EXCEPT
SELECT customer FROM visits WHERE genre = '파티';

-- q: 테이블마다 평균 이용시간이 몇 시간이야?
-- q: 테이블 번호별 평균 이용 시간
SELECT table_no, AVG(hours) FROM visits GROUP BY table_no;

-- q: 토요일에 방문한 건수를 세어줘
-- q: 토요일 방문은 모두 몇 건입니까?
SELECT COUNT(*) FROM visits WHERE DAYOFWEEK(visit_date) = 6;

-- q: 고객마다 가장 최근 방문일이 언제인지 보여줘
-- q: 고객명별 마지막 방문일을 조회하시오.
SELECT customer, MAX(visit_date) FROM visits GROUP BY customer;

-- q: 쿠폰이 있으면 '사용', 없으면 '미사용'으로 구분해서 구분별 평균 총금액을 구해줘
-- q: 쿠폰 사용 여부('사용'/'미사용')별 총금액 평균을 조회하시오.
SELECT CASE WHEN coupon_code IS NOT NULL THEN '사용' ELSE '미사용' END, AVG(total_amount) FROM visits GROUP BY CASE WHEN coupon_code IS NOT NULL THEN '사용' ELSE '미사용' END;

-- q: 전화번호 뒤 네 자리가 2003인 고객의 방문일
-- q: 전화번호가 '2003'으로 끝나는 방문의 방문일을 모두 조회하시오.
SELECT visit_date FROM visits WHERE phone LIKE '%2003';
