-- domain: 한옥 게스트하우스
CREATE TABLE stays (
  stay_id INT NOT NULL,
  guest_name VARCHAR(30),
  country VARCHAR(20),
  room VARCHAR(20),
  room_type VARCHAR(20),
  check_in DATE,
  check_out DATE,
  guests INT,
  price_per_night INT,
  channel VARCHAR(20),
  breakfast BOOLEAN,
  memo TEXT,
  PRIMARY KEY (stay_id)
);
INSERT INTO stays VALUES
(1, '김서린', '한국', '매화방', '온돌', '2024-04-05', '2024-04-07', 2, 90000, '홈페이지', true, NULL),
(2, 'Emily Stone', '미국', '난초방', '온돌', '2024-04-06', '2024-04-10', 1, 80000, '예약앱', true, '채식'),
(3, '다나카 미호', '일본', '국화방', '침대', '2024-04-10', '2024-04-12', 2, 110000, '예약앱', false, NULL),
(4, '박도현', '한국', '대나무방', '도미토리', '2024-04-12', '2024-04-13', 4, 120000, '전화', false, '늦은 체크인'),
(5, 'Lucas Martin', '프랑스', '매화방', '온돌', '2024-04-19', '2024-04-26', 2, 90000, '홈페이지', true, NULL),
(6, '이가온', '한국', '난초방', '온돌', '2024-05-03', '2024-05-05', 2, 95000, '전화', true, '아기 침대'),
(7, '왕리나', '대만', '국화방', '침대', '2024-05-04', '2024-05-07', 2, 130000, '예약앱', false, NULL),
(8, '김서린', '한국', '국화방', '침대', '2024-05-17', '2024-05-18', 2, 110000, '홈페이지', false, NULL),
(9, 'Noah Kim', '미국', '대나무방', '도미토리', '2024-05-20', '2024-05-23', 3, 105000, '예약앱', true, NULL),
(10, '사토 겐지', '일본', '매화방', '온돌', '2024-05-24', '2024-05-26', 1, 85000, '예약앱', true, '조용한 방 요청'),
(11, '정하늘', '한국', '별채', '독채', '2024-06-01', '2024-06-03', 6, 240000, '전화', true, NULL),
(12, '최가람', '한국', '별채', '독채', '2024-06-06', '2024-06-09', 5, 260000, '홈페이지', false, '바비큐');
-- rename: stays=숙박 stay_id=숙박번호 guest_name=투숙객명 country=국가 room=객실명 room_type=객실유형 check_in=입실일 check_out=퇴실일 guests=인원 price_per_night=일박요금 channel=예약경로 breakfast=조식 memo=메모

-- q: 숙박 예약이 총 몇 건이야?
-- q: 전체 숙박 건수를 구하시오.
SELECT COUNT(*) FROM stays;

-- q: 한국 손님 이름 알려줘. 중복은 빼고.
-- q: 국가가 한국인 투숙객의 이름을 중복 없이 조회하시오.
SELECT DISTINCT guest_name FROM stays WHERE country = '한국';

-- q: 조식을 신청한 손님 이름이랑 객실
-- q: 조식이 포함된 숙박의 투숙객 이름과 객실을 보여 주세요.
SELECT guest_name, room FROM stays WHERE breakfast;

-- q: 1박에 10만 원이 넘는 객실은 어디야? 객실 이름만 중복 없이.
-- q: 1박 요금이 100,000원을 초과한 객실 이름을 중복 없이 조회하라.
SELECT DISTINCT room FROM stays WHERE price_per_night > 100000;

-- q: 예약 경로별 건수 알려줘
-- q: 예약 경로별 숙박 건수
-- q: 예약 경로별로 몇 건이 들어왔는지 집계하시오.
SELECT channel, COUNT(*) FROM stays GROUP BY channel;

-- q: 국가별 투숙 인원 합계를 보여 주세요
-- q: 국가별 총 투숙 인원을 구하시오.
SELECT country, SUM(guests) FROM stays GROUP BY country;

-- q: 몇 개 나라에서 손님이 왔어?
-- q: 투숙객의 국가가 몇 개국인지 구하시오.
SELECT COUNT(DISTINCT country) FROM stays;

-- q: 가장 오래 묵은 손님 이름은?
-- q: 숙박 일수가 제일 긴 투숙객의 이름을 구하시오.
SELECT guest_name FROM stays ORDER BY check_out - check_in DESC LIMIT 1;

-- q: 손님 이름하고 총 숙박 요금(1박 요금 × 박수)을 알려줘
-- q: 숙박 건마다 투숙객 이름과 총요금(1박 요금×숙박 일수)을 조회하시오.
SELECT guest_name, price_per_night * (check_out - check_in) FROM stays;

-- q: 객실별 매출 합계를 많은 순서로
-- q: 객실별 총매출(1박 요금×숙박 일수의 합)을 내림차순으로 조회하시오.
SELECT room, SUM(price_per_night * (check_out - check_in)) AS revenue FROM stays GROUP BY room ORDER BY revenue DESC;

-- q: 메모가 남겨진 예약은 몇 개인가요?
-- q: 메모가 있는 숙박 건수를 구하시오.
SELECT COUNT(memo) FROM stays;

-- q: 메모가 없는 손님 이름을 중복 없이 보여줘
-- q: 메모가 비어 있는 숙박의 투숙객 이름을 중복 없이 조회하시오.
SELECT DISTINCT guest_name FROM stays WHERE memo IS NULL;

-- q: 4월에 체크인한 손님 이름과 체크인 날짜 (2024년)
-- q: 2024년 4월 중 입실한 투숙객의 이름과 입실일을 조회하시오.
SELECT guest_name, check_in FROM stays WHERE check_in BETWEEN '2024-04-01' AND '2024-04-30';

-- q: 2024년 4월 20일에 묵고 있던 손님은 누구야?
-- q: 2024-04-20 밤에 투숙 중이던 손님의 이름을 조회하시오.
SELECT guest_name FROM stays WHERE check_in <= '2024-04-20' AND check_out > '2024-04-20';

-- q: 두 번 이상 온 손님 이름
-- q: 2회 이상 투숙한 손님의 이름을 조회하시오.
SELECT guest_name FROM stays GROUP BY guest_name HAVING COUNT(*) >= 2;

-- q: 1박 요금이 두 번째로 비싼 숙박의 손님 이름과 요금
-- q: 1박 요금 2위 숙박 건의 투숙객 이름과 1박 요금을 구하시오.
SELECT guest_name, price_per_night FROM stays ORDER BY price_per_night DESC LIMIT 1 OFFSET 1;

-- q: 온돌도 침대도 아닌 방에 묵은 손님 이름과 객실 유형
-- q: 객실 유형이 온돌과 침대가 아닌 숙박의 투숙객명, 객실 유형을 조회하시오.
SELECT guest_name, room_type FROM stays WHERE room_type NOT IN ('온돌', '침대');

-- q: 미국이나 일본에서 온 손님은 총 몇 건 예약했어?
-- q: 국가가 미국 또는 일본인 숙박 건수를 구하시오.
SELECT COUNT(*) FROM stays WHERE country IN ('미국', '일본');

-- q: 평균 1박 요금보다 싼 숙박은 몇 건이에요?
-- q: 1박 요금이 전체 평균 미만인 숙박 건수를 구하시오.
SELECT COUNT(*) FROM stays WHERE price_per_night < (SELECT AVG(price_per_night) FROM stays);

-- q: 객실 유형별 평균 숙박 일수 알려 줘
-- q: 객실 유형별 평균 숙박 일수를 구하시오.
SELECT room_type, AVG(check_out - check_in) FROM stays GROUP BY room_type;

-- q: 인원이 네 명 이상인 예약의 손님 이름과 인원수
-- q: 4인 이상 숙박 건의 투숙객 이름과 인원을 조회하시오.
SELECT guest_name, guests FROM stays WHERE guests >= 4;

-- q: 조식 신청 비율은 몇 퍼센트야?
-- q: 전체 숙박 중 조식 포함 건의 비율(%)을 구하시오.
SELECT 100.0 * COUNT(*) FILTER (WHERE breakfast) / COUNT(*) FROM stays;

-- q: 2024년 월별 체크인 건수를 월 순서로 보여 주십시오.
-- q: 2024년 입실월별 숙박 건수를 월 오름차순으로 조회하시오.
SELECT EXTRACT(MONTH FROM check_in) AS month, COUNT(*) FROM stays WHERE EXTRACT(YEAR FROM check_in) = 2024 GROUP BY month ORDER BY month;

-- q: 예약 건수가 세 건 이상인 객실 이름과 건수
-- q: 숙박이 3건 이상 있었던 객실과 그 건수를 조회하시오.
SELECT room, COUNT(*) FROM stays GROUP BY room HAVING COUNT(*) >= 3;

-- q: 금요일에 체크인한 예약은 몇 건이야?
-- q: 입실일이 금요일인 숙박 건수를 구하시오.
SELECT COUNT(*) FROM stays WHERE EXTRACT(DOW FROM check_in) = 5;

-- q: 매화방에 묵은 적도 있고 국화방에 묵은 적도 있는 손님은?
-- q: 매화방과 국화방에 모두 투숙한 적이 있는 손님의 이름을 조회하시오.
SELECT guest_name FROM stays WHERE room = '매화방' INTERSECT SELECT guest_name FROM stays WHERE room = '국화방';

-- q: 예약 경로마다 1박 요금이 가장 비쌌던 예약의 경로와 손님 이름
-- q: 예약 경로별 최고 1박 요금 숙박 건의 경로와 투숙객 이름을 구하시오.
SELECT channel, guest_name FROM stays QUALIFY RANK() OVER (PARTITION BY channel ORDER BY price_per_night DESC) = 1;

-- q: 이름에 'Kim'이 들어가는 손님의 이름과 국가를 알려줘
-- q: 투숙객 이름에 Kim이 포함된 숙박의 이름과 국가를 조회하시오.
SELECT guest_name, country FROM stays WHERE guest_name LIKE '%Kim%';

-- q: 가장 최근에 체크인한 손님 세 명의 이름을 최근 순으로
-- q: 입실일이 늦은 순으로 투숙객 이름 3명만 조회하시오.
SELECT guest_name FROM stays ORDER BY check_in DESC LIMIT 3;
