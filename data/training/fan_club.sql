-- domain: 팬클럽 회원 명부 (단일 테이블)
CREATE TABLE fan_members (
  no INT PRIMARY KEY,
  fan_name VARCHAR(30),
  star VARCHAR(30),
  favorite_member VARCHAR(30),
  fan_grade VARCHAR(10),
  region VARCHAR(20),
  birth_year INT,
  join_date DATE,
  expire_date DATE,
  annual_fee INT,
  event_count INT,
  goods_spent INT,
  email VARCHAR(50)
);
INSERT INTO fan_members VALUES
(1,'고은별','문라이트','지안','정회원','서울',2001,'2022-03-01','2025-02-28',30000,5,420000,'star1@mail.kr'),
(2,'남윤서','문라이트','하루','정회원','부산',2004,'2023-03-01','2025-02-28',30000,3,180000,'yoon@mail.kr'),
(3,'류채아','문라이트','지안','준회원','대전',2008,'2024-01-10','2025-01-09',0,0,35000,NULL),
(4,'명재희','블루썸머','도윤','정회원','서울',1995,'2021-06-15','2024-06-14',35000,12,1250000,'jh@fan.net'),
(5,'반소담','블루썸머','세린','정회원','광주',1999,'2023-06-15','2024-06-14',35000,4,310000,'sodam@mail.kr'),
(6,'사공민','블루썸머','도윤','준회원','서울',2010,'2024-04-02','2025-04-01',0,1,12000,NULL),
(7,'옥지민','트롯왕자','트롯왕자','명예회원','전주',1958,'2019-09-09',NULL,0,31,2800000,NULL),
(8,'제갈영','트롯왕자','트롯왕자','정회원','대구',1963,'2020-01-20','2025-01-19',50000,22,1900000,'jegal@mail.kr'),
(9,'진순덕','트롯왕자','트롯왕자','정회원','전주',1955,'2021-05-08','2024-05-07',50000,18,950000,NULL),
(10,'편하윤','문라이트','유리','정회원','인천',2003,'2022-08-20','2024-08-19',30000,7,640000,'hayun@fan.net'),
(11,'황금별','블루썸머','세린','정회원','부산',1997,'2022-02-14','2025-02-13',35000,9,870000,'gold@fan.net'),
(12,'강보리','문라이트','하루','준회원','서울',2007,'2024-05-05','2025-05-04',0,0,0,NULL),
(13,'도하나','문라이트','지안','정회원','서울',2000,'2022-12-25','2024-12-24',30000,6,530000,'hana@mail.kr'),
(14,'배추추','블루썸머',NULL,'준회원','제주',2002,'2024-02-29','2025-02-27',0,2,54000,'chu@mail.kr');
-- rename: fan_members=팬회원 no=회원번호 fan_name=팬이름 star=가수 favorite_member=최애멤버 fan_grade=회원등급 region=지역 birth_year=출생연도 join_date=가입일 expire_date=만료일 annual_fee=연회비 event_count=행사참여횟수 goods_spent=굿즈구매액 email=이메일

-- q: 문라이트 팬 중 정회원 이름 알려줘
-- q: 가수가 '문라이트'이고 회원 등급이 정회원인 팬의 이름을 조회하시오.
SELECT fan_name FROM fan_members WHERE star = '문라이트' AND fan_grade = '정회원';

-- q: 가수별 팬 회원 수
-- q: 가수마다 팬이 몇 명씩이야?
-- q: 가수별로 팬 회원 수를 집계해 주세요.
SELECT star, COUNT(*) FROM fan_members GROUP BY star;

-- q: 지안이 최애인 팬은 몇 명이에요?
-- q: 최애 멤버가 '지안'인 회원 수를 구하시오.
SELECT COUNT(*) FROM fan_members WHERE favorite_member = '지안';

-- q: 최애 멤버가 없는 팬 이름
-- q: 최애 멤버를 등록하지 않은 회원의 이름을 조회하시오.
SELECT fan_name FROM fan_members WHERE favorite_member IS NULL;

-- q: 이메일이 등록된 회원은 모두 몇 명인가요
-- q: 이메일이 있는 회원 수
SELECT COUNT(email) FROM fan_members;

-- q: 굿즈를 제일 많이 산 팬 이름(금액 기준)
-- q: 굿즈 구매액이 가장 큰 회원의 이름을 알려주세요.
SELECT fan_name FROM fan_members ORDER BY goods_spent DESC LIMIT 1;

-- q: 행사에 세 번째로 많이 참여한 팬 이름은?
-- q: 행사 참여 횟수 3위 회원의 이름을 구하시오.
SELECT fan_name FROM fan_members ORDER BY event_count DESC LIMIT 1 OFFSET 2;

-- q: 행사에 한 번도 안 온 회원 이름
-- q: 행사 참여 횟수가 0인 회원의 이름을 조회하시오.
SELECT fan_name FROM fan_members WHERE event_count = 0;

-- q: 회원 등급별 평균 굿즈 구매액을 알려줘
-- q: 등급별 굿즈 구매액 평균
SELECT fan_grade, AVG(goods_spent) FROM fan_members GROUP BY fan_grade;

-- q: 굿즈 구매액이 50만 원 이상 100만 원 미만인 팬 이름, 구매액
-- q: 500,000원 이상 1,000,000원 미만으로 굿즈를 산 회원의 이름과 굿즈 구매액을 조회하시오.
SELECT fan_name, goods_spent FROM fan_members WHERE goods_spent >= 500000 AND goods_spent < 1000000;

-- q: 서울이나 부산 사는 블루썸머 팬 이름
-- q: 블루썸머 팬 가운데 지역이 서울 또는 부산인 회원의 이름을 구하시오.
SELECT fan_name FROM fan_members WHERE star = '블루썸머' AND region IN ('서울', '부산');

-- q: 정회원도 준회원도 아닌 회원의 이름과 등급
-- q: 등급이 정회원, 준회원이 아닌 회원의 이름과 등급을 알려줘
SELECT fan_name, fan_grade FROM fan_members WHERE fan_grade NOT IN ('정회원', '준회원');

-- q: 회원들이 사는 지역은 어떤 곳들이 있나요?
-- q: 회원 지역을 중복 없이 나열하시오.
SELECT DISTINCT region FROM fan_members;

-- q: 회원이 사는 지역은 총 몇 군데야?
-- q: 서로 다른 지역의 개수를 구하시오.
SELECT COUNT(DISTINCT region) FROM fan_members;

-- q: 회원이 2명 이상인 지역과 회원 수
-- q: 회원이 두 명 이상 있는 지역, 그리고 그 회원 수를 구하시오.
SELECT region, COUNT(*) FROM fan_members GROUP BY region HAVING COUNT(*) >= 2;

-- q: 2024년 6월 30일 기준으로 회원 자격이 만료된 팬 이름
-- q: 만료일이 2024-06-30보다 앞선 회원의 이름을 조회하시오.
SELECT fan_name FROM fan_members WHERE expire_date < '2024-06-30';

-- q: 만료일이 없는 회원 이름
-- q: 만료일이 지정되지 않은 회원이 누구인지 이름만 보여주세요
SELECT fan_name FROM fan_members WHERE expire_date IS NULL;

-- q: 2024년에 가입한 회원 이름과 가입일을 가입일 빠른 순으로
-- q: 가입 연도가 2024년인 회원의 이름, 가입일을 가입일 오름차순으로 조회하시오.
SELECT fan_name, join_date FROM fan_members WHERE YEAR(join_date) = 2024 ORDER BY join_date;

-- q: 가입연도별 가입자 수
-- q: 연도별로 몇 명이 가입했는지 구하시오.
SELECT YEAR(join_date), COUNT(*) FROM fan_members GROUP BY YEAR(join_date);

-- q: 2000년대생(2000~2009년생) 팬은 몇 명입니까?
-- q: 출생연도가 2000년 이상 2009년 이하인 회원 수를 구하시오.
SELECT COUNT(*) FROM fan_members WHERE birth_year BETWEEN 2000 AND 2009;

-- q: 가수별로 나이가 가장 많은 회원의 가수, 이름, 출생연도
-- q: 각 가수 팬 가운데 최고령 회원을 가수, 이름, 출생연도로 보여줘
SELECT star, fan_name, birth_year FROM fan_members f WHERE birth_year = (SELECT MIN(birth_year) FROM fan_members WHERE star = f.star);

-- q: 전체 평균보다 굿즈를 많이 산 팬의 이름
-- q: 굿즈 구매액이 회원 평균을 초과하는 회원 이름을 조회하라.
SELECT fan_name FROM fan_members WHERE goods_spent > (SELECT AVG(goods_spent) FROM fan_members);

-- q: 연회비 총수입을 가수별로 구해줘
-- q: 가수별 연회비 합계
SELECT star, SUM(annual_fee) FROM fan_members GROUP BY star;

-- q: 정회원 비율이 몇 퍼센트야?
-- q: 전체 회원 중 정회원의 비율(%)을 구하시오.
SELECT 100.0 * SUM(CASE WHEN fan_grade = '정회원' THEN 1 ELSE 0 END) / COUNT(*) FROM fan_members;

-- q: 평균 행사 참여 횟수가 5회를 넘는 가수는 누구예요?
-- q: 팬들의 행사 참여 횟수 평균이 5회 초과인 가수를 조회하시오.
SELECT star FROM fan_members GROUP BY star HAVING AVG(event_count) > 5;

-- q: 이메일이 @mail.kr로 끝나는 회원 이름, 이메일
-- q: 이메일 주소가 '@mail.kr'로 끝나는 회원의 이름과 이메일을 조회하시오.
SELECT fan_name, email FROM fan_members WHERE email LIKE '%@mail.kr';

-- q: 성이 황씨인 회원 이름 있어?
-- q: 이름이 '황'으로 시작하는 회원의 이름을 조회하시오.
SELECT fan_name FROM fan_members WHERE fan_name LIKE '황%';

-- q: 정회원이 있는 지역 중에서 준회원은 없는 지역
-- q: 정회원은 있으나 준회원이 없는 지역을 조회하시오.
SELECT region FROM fan_members WHERE fan_grade = '정회원'
EXCEPT
SELECT region FROM fan_members WHERE fan_grade = '준회원';

-- q: 가수별 굿즈 구매액 상위 2명의 가수와 이름
-- q: 가수마다 굿즈 구매액이 많은 회원 두 명씩 가수, 이름을 보여주세요
SELECT star, fan_name FROM fan_members QUALIFY ROW_NUMBER() OVER (PARTITION BY star ORDER BY goods_spent DESC) <= 2;
