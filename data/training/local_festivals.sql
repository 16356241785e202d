-- domain: 지역 축제 (단일 테이블)
CREATE TABLE festivals (
  id INT PRIMARY KEY,
  festival_name VARCHAR(40) NOT NULL,
  region VARCHAR(10),
  theme VARCHAR(10),
  start_date DATE,
  end_date DATE,
  budget BIGINT,
  visitors INT,
  entrance_fee INT,
  first_year INT
);
INSERT INTO festivals VALUES
(1,'대나무 축제','전남','자연','2024-05-11','2024-05-15',1500000000,620000,3000,1999),
(2,'산천어 축제','강원','겨울','2024-01-06','2024-01-28',5200000000,1530000,15000,2003),
(3,'머드 축제','충남','여름','2024-07-19','2024-08-04',4100000000,1690000,12000,1998),
(4,'탈춤 축제','경북','전통','2024-09-27','2024-10-06',3300000000,1480000,7000,1997),
(5,'인삼 축제','충남','특산물','2024-10-03','2024-10-13',1700000000,980000,0,1981),
(6,'나비 축제','전남','자연','2024-04-26','2024-05-06',1200000000,270000,7000,1999),
(7,'불꽃 축제','부산','여름','2024-11-09','2024-11-09',2800000000,1030000,NULL,2005),
(8,'송이 축제','강원','특산물','2024-10-03','2024-10-06',600000000,150000,0,1997),
(9,'한지 축제','전북','전통','2024-10-11','2024-10-13',450000000,90000,0,1997),
(10,'벚꽃 축제','경남','자연','2024-03-22','2024-04-01',1300000000,3200000,0,1963),
(11,'빙어 축제','강원','겨울','2024-01-19','2024-01-28',900000000,NULL,5000,1998),
(12,'감귤 축제','제주','특산물','2024-11-15','2024-11-24',700000000,110000,2000,2013);
-- rename: festivals=축제 id=번호 festival_name=축제명 region=지역 theme=주제 start_date=시작일 end_date=종료일 budget=예산 visitors=방문객수 entrance_fee=입장료 first_year=첫개최연도

-- q: 강원에서 하는 축제 이름 알려줘
-- q: 지역이 강원인 축제의 이름을 조회하시오.
-- q: 강원 지역 축제명
SELECT festival_name FROM festivals WHERE region = '강원';

-- q: 무료 축제는 뭐가 있어요?
-- q: 입장료가 0원인 축제명을 조회하라.
SELECT festival_name FROM festivals WHERE entrance_fee = 0;

-- q: 입장료가 아직 안 정해진 축제 이름은?
-- q: 입장료 정보가 없는 축제명
SELECT festival_name FROM festivals WHERE entrance_fee IS NULL;

-- q: 방문객이 백만 명이 넘는 축제의 이름과 방문객 수를 보여줘.
-- q: 방문객 100만 명 초과 축제명, 방문객수를 조회하시오.
SELECT festival_name, visitors FROM festivals WHERE visitors > 1000000;

-- q: 예산이 10억 원 이하인 축제는 몇 개야?
-- q: 예산 10억원 이하 축제 수를 구하시오.
SELECT COUNT(*) FROM festivals WHERE budget <= 1000000000;

-- q: 지역별 축제 수를 알려 주세요.
-- q: 지역별로 축제가 몇 개씩인지
SELECT region, COUNT(*) FROM festivals GROUP BY region;

-- q: 주제별 평균 방문객 수를 많은 순으로 보여줘
-- q: 주제와 평균 방문객 수를 평균이 높은 순으로 조회하라.
SELECT theme, AVG(visitors) FROM festivals GROUP BY theme ORDER BY AVG(visitors) DESC;

-- q: 주제가 몇 가지야?
-- q: 서로 다른 주제의 수를 구하시오.
SELECT COUNT(DISTINCT theme) FROM festivals;

-- q: 축제가 열리는 지역을 중복 없이 알려줘요
-- q: 축제 개최 지역 종류를 나열하라.
SELECT DISTINCT region FROM festivals;

-- q: 방문객이 제일 많은 축제가 뭐야?
-- q: 방문객 수 1위 축제명을 구하시오.
SELECT festival_name FROM festivals ORDER BY visitors DESC LIMIT 1;

-- q: 예산이 두 번째로 많은 축제 이름은 뭐예요?
-- q: 예산 2위 축제명을 조회하시오.
SELECT festival_name FROM festivals ORDER BY budget DESC LIMIT 1 OFFSET 1;

-- q: 예산 상위 3개 축제의 이름과 예산을 알려줘.
-- q: 예산이 많은 축제 세 곳의 축제명, 예산을 많은 순으로 조회하라.
SELECT festival_name, budget FROM festivals ORDER BY budget DESC LIMIT 3;

-- q: 첫 개최 연도가 가장 이른 축제의 이름과 첫 개최 연도
-- q: 역사가 제일 오래된 축제 이름이랑 첫 개최연도 알려 줘
SELECT festival_name, first_year FROM festivals ORDER BY first_year LIMIT 1;

-- q: 2024년 10월에 시작하는 축제 이름과 시작일을 날짜순으로 보여 주세요.
-- q: 시작일이 2024년 10월인 축제명, 시작일을 시작일 오름차순으로 조회하시오.
SELECT festival_name, start_date FROM festivals WHERE start_date BETWEEN '2024-10-01' AND '2024-10-31' ORDER BY start_date;

-- q: 2024년 10월 5일에 열리고 있는 축제는?
-- q: 2024-10-05에 진행 중인 축제명을 구하시오.
SELECT festival_name FROM festivals WHERE '2024-10-05' BETWEEN start_date AND end_date;

-- q: 축제마다 며칠 동안 하는지 이름이랑 보여줘. 시작일도 하루로 쳐서.
-- q: 축제명과 개최 일수(종료일-시작일+1)를 조회하시오.
SELECT festival_name, end_date - start_date + 1 FROM festivals;

-- q: 열흘 넘게(10일 초과, 시작일과 종료일 포함) 하는 축제 이름
-- q: 시작일과 종료일을 포함한 기간이 10일을 초과하는 축제명을 조회하라.
SELECT festival_name FROM festivals WHERE end_date - start_date + 1 > 10;

-- q: 하루만 하는 축제 이름은?
-- q: 시작일과 종료일이 같은 축제명을 알려 주세요.
SELECT festival_name FROM festivals WHERE start_date = end_date;

-- q: 방문객 한 명당 예산이 가장 큰 축제는 뭐지? 방문객 수가 있는 축제 중에서.
-- q: 방문객 1인당 예산(예산÷방문객수)이 최대인 축제명을 구하시오. 방문객수가 없는 축제는 제외한다.
SELECT festival_name FROM festivals WHERE visitors IS NOT NULL ORDER BY 1.0 * budget / visitors DESC LIMIT 1;

-- q: 지역마다 방문객이 제일 많은 축제의 지역, 이름, 방문객 수를 알려줘
-- q: 지역별 최다 방문 축제를 지역·축제명·방문객수로 조회하시오.
SELECT region, festival_name, visitors FROM festivals f WHERE visitors = (SELECT MAX(x.visitors) FROM festivals x WHERE x.region = f.region);

-- q: 축제가 두 개 이상 열리는 지역은 어디예요?
-- q: 축제 수가 2개 이상인 지역을 조회하라.
SELECT region FROM festivals GROUP BY region HAVING COUNT(*) >= 2;

-- q: 총예산이 50억 원 이상인 지역과 총예산
-- q: 예산 합계가 50억원 이상인 지역과 그 합계를 구하시오.
SELECT region, SUM(budget) FROM festivals GROUP BY region HAVING SUM(budget) >= 5000000000;

-- q: 자연도 전통도 아닌 축제 이름과 주제를 보여줘.
-- q: 주제가 자연이나 전통이 아닌 축제명, 주제를 조회하시오.
SELECT festival_name, theme FROM festivals WHERE theme NOT IN ('자연', '전통');

-- q: 강원이나 전남에서 열리고 입장료가 5천 원 이상인 축제는?
-- q: 지역이 강원 또는 전남이면서 입장료 5,000원 이상인 축제명을 조회하라.
SELECT festival_name FROM festivals WHERE region IN ('강원', '전남') AND entrance_fee >= 5000;

-- q: 평균보다 예산이 많은 축제 이름, 예산
-- q: 예산이 전체 평균을 초과하는 축제의 이름과 예산을 알려 주세요.
SELECT festival_name, budget FROM festivals WHERE budget > (SELECT AVG(budget) FROM festivals);

-- q: 무료 축제 비율이 몇 퍼센트인가요?
-- q: 전체 축제 중 입장료가 0원인 축제의 비율(%)을 구하시오.
SELECT 100.0 * SUM(CASE WHEN entrance_fee = 0 THEN 1 ELSE 0 END) / COUNT(*) FROM festivals;

-- q: 주제 안에서 방문객 순위를 매겨서 주제, 축제 이름, 순위를 보여줘. 방문객 수가 없는 건 빼고.
-- q: 방문객수가 있는 축제의 주제별 방문객 순위를 주제, 축제명, 순위로 조회하시오.
SELECT theme, festival_name, RANK() OVER (PARTITION BY theme ORDER BY visitors DESC) FROM festivals WHERE visitors IS NOT NULL;

-- q: 입장료를 '무료'(0원), '유료'(0원 초과), '미정'(값 없음)으로 나눠 축제 이름과 함께 보여줘
-- q: 축제명과 입장료 구분(0원이면 '무료', 0원 초과면 '유료', 값이 없으면 '미정')을 조회하라.
SELECT festival_name, CASE WHEN entrance_fee = 0 THEN '무료' WHEN entrance_fee > 0 THEN '유료' ELSE '미정' END FROM festivals;

-- q: 2000년 전에 시작된 축제는 몇 개인가? (첫 개최연도 2000년 미만)
-- q: 첫 개최연도가 2000년 미만인 축제 수를 구하시오.
SELECT COUNT(*) FROM festivals WHERE first_year < 2000;
