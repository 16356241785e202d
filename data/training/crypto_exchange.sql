-- domain: 가상자산 거래소 체결 기록
CREATE TABLE trades (
  trade_id INT NOT NULL,
  user_nick VARCHAR(30),
  coin VARCHAR(20),
  side VARCHAR(4),
  quantity DECIMAL(14,4),
  unit_price INT,
  fee INT,
  traded_at TIMESTAMP,
  wallet VARCHAR(10),
  referral_code VARCHAR(10),
  PRIMARY KEY (trade_id)
);
INSERT INTO trades VALUES
(1, '달까지가자', '비트코인', '매수', 0.0500, 91000000, 2275, '2024-06-01 00:12:00', '현물', NULL),
(2, '달까지가자', '도지코인', '매수', 5000.0000, 215, 538, '2024-06-01 01:40:00', '현물', NULL),
(3, '존버는승리', '이더리움', '매수', 1.2000, 5200000, 3120, '2024-06-01 09:30:00', '현물', 'FRIEND7'),
(4, '개미왕', '리플', '매도', 3000.0000, 720, 1080, '2024-06-02 11:05:00', '현물', NULL),
(5, '개미왕', '비트코인', '매수', 0.0100, 92500000, 463, '2024-06-02 14:22:00', '적립', NULL),
(6, '단타요정', '이더리움', '매수', 0.8000, 5250000, 2100, '2024-06-03 10:00:00', '현물', 'HELLO24'),
(7, '단타요정', '이더리움', '매도', 0.8000, 5310000, 2124, '2024-06-03 10:45:00', '현물', 'HELLO24'),
(8, '단타요정', '솔라나', '매수', 12.0000, 231000, 1386, '2024-06-03 11:10:00', '현물', 'HELLO24'),
(9, '달까지가자', '도지코인', '매도', 2500.0000, 228, 285, '2024-06-04 23:55:00', '현물', NULL),
(10, '존버는승리', '비트코인', '매수', 0.0300, 93800000, 1407, '2024-06-05 08:15:00', '적립', 'FRIEND7'),
(11, '새싹투자', '리플', '매수', 1000.0000, 705, 353, '2024-06-06 19:30:00', '현물', 'FRIEND7'),
(12, '개미왕', '솔라나', '매수', 5.0000, 240000, 600, '2024-06-07 13:00:00', '현물', NULL),
(13, '단타요정', '솔라나', '매도', 12.0000, 238000, 1428, '2024-06-07 13:20:00', '현물', 'HELLO24'),
(14, '달까지가자', '비트코인', '매도', 0.0200, 95200000, 952, '2024-07-01 07:00:00', '현물', NULL);
-- rename: trades=체결 trade_id=체결번호 user_nick=닉네임 coin=코인 side=매매구분 quantity=수량 unit_price=단가 fee=수수료 traded_at=체결시각 wallet=지갑구분 referral_code=추천코드

-- q: 체결이 전부 몇 건이야?
-- q: 전체 체결 건수를 구하시오.
SELECT COUNT(*) FROM trades;

-- q: 거래한 코인 종류 알려줘
-- q: 거래된 코인을 중복 없이 나열하시오.
SELECT DISTINCT coin FROM trades;

-- q: 거래에 참여한 회원은 몇 명이에요?
-- q: 체결 기록이 있는 회원 수(중복 제외)를 구하시오.
SELECT COUNT(DISTINCT user_nick) FROM trades;

-- q: 개미왕이 거래한 코인이랑 매매 구분, 수량을 보여줘
-- q: 닉네임이 개미왕인 회원의 체결 코인, 매매구분, 수량을 조회하시오.
SELECT coin, side, quantity FROM trades WHERE user_nick = '개미왕';

-- q: 수수료가 2000원을 넘는 체결번호와 수수료
-- q: 수수료 2,000원 초과 체결의 번호와 수수료를 알려 주세요.
SELECT trade_id, fee FROM trades WHERE fee > 2000;

-- q: 코인별 체결 건수를 알려 주세요
-- q: 코인별로 몇 건이 체결됐는지 집계하시오.
-- q: 코인별 체결 건수
SELECT coin, COUNT(*) FROM trades GROUP BY coin;

-- q: 회원별 수수료 합계를 많이 낸 순서로 보여줘
-- q: 닉네임별 수수료 합계를 내림차순으로 조회하시오.
SELECT user_nick, SUM(fee) AS total_fee FROM trades GROUP BY user_nick ORDER BY total_fee DESC;

-- q: 수수료를 제일 많이 낸 회원 닉네임은?
-- q: 수수료 총액이 가장 큰 회원의 닉네임을 구하시오.
SELECT user_nick FROM trades GROUP BY user_nick ORDER BY SUM(fee) DESC LIMIT 1;

-- q: 체결 금액(수량 곱하기 단가)이 두 번째로 큰 체결의 닉네임과 코인
-- q: 체결 금액(수량×단가) 2위 체결의 닉네임, 코인을 구하시오.
SELECT user_nick, coin FROM trades ORDER BY quantity * unit_price DESC LIMIT 1 OFFSET 1;

-- q: 추천 코드 없이 거래한 회원 닉네임을 중복 없이
-- q: 추천코드가 비어 있는 체결의 닉네임을 중복 없이 조회하시오.
SELECT DISTINCT user_nick FROM trades WHERE referral_code IS NULL;

-- q: 추천 코드별로 거래한 회원이 몇 명인지 알려줘. 코드 없는 건 빼고.
-- q: 추천코드가 있는 체결에 대해 추천코드별 거래 회원 수(중복 제외)를 구하시오.
SELECT referral_code, COUNT(DISTINCT user_nick) FROM trades WHERE referral_code IS NOT NULL GROUP BY referral_code;

-- q: 매수한 비트코인이 총 몇 개야?
-- q: 비트코인 매수 수량의 합계를 구하시오.
SELECT SUM(quantity) FROM trades WHERE coin = '비트코인' AND side = '매수';

-- q: 코인별 평균 매수 단가를 알려줘
-- q: 매수 체결의 코인별 평균 단가를 구하시오.
SELECT coin, AVG(unit_price) FROM trades WHERE side = '매수' GROUP BY coin;

-- q: 비트코인이나 이더리움을 거래한 적 있는 회원 닉네임
-- q: 비트코인 또는 이더리움을 거래한 회원의 닉네임을 중복 없이 조회하시오.
SELECT DISTINCT user_nick FROM trades WHERE coin IN ('비트코인', '이더리움');

-- q: 비트코인도 사고 이더리움도 산 회원은 누구야?
-- q: 비트코인과 이더리움을 모두 매수한 회원의 닉네임을 조회하시오.
SELECT user_nick FROM trades WHERE coin = '비트코인' AND side = '매수' INTERSECT SELECT user_nick FROM trades WHERE coin = '이더리움' AND side = '매수';

-- q: 한 번도 매도하지 않은 회원 닉네임 알려줘
-- q: 매도 체결이 없는 회원의 닉네임을 조회하시오.
SELECT user_nick FROM trades EXCEPT SELECT user_nick FROM trades WHERE side = '매도';

-- q: 비트코인도 리플도 아닌 코인의 매도 체결번호와 코인
-- q: 비트코인과 리플을 제외한 코인의 매도 체결 번호, 코인을 조회하시오.
SELECT trade_id, coin FROM trades WHERE side = '매도' AND coin NOT IN ('비트코인', '리플');

-- q: 세 건 이상 거래한 회원과 거래 건수
-- q: 체결이 3건 이상인 회원의 닉네임과 체결 건수를 조회하라.
SELECT user_nick, COUNT(*) FROM trades GROUP BY user_nick HAVING COUNT(*) >= 3;

-- q: 서로 다른 코인을 세 종류 이상 거래한 회원은?
-- q: 거래한 코인이 3종 이상인 회원의 닉네임을 조회하시오.
SELECT user_nick FROM trades GROUP BY user_nick HAVING COUNT(DISTINCT coin) >= 3;

-- q: 2024년 6월 3일에 체결된 건의 닉네임과 코인, 체결시각을 시간순으로
-- q: 2024-06-03 체결 건의 닉네임, 코인, 체결 시각을 이른 순으로 조회하시오.
SELECT user_nick, coin, traded_at FROM trades WHERE CAST(traded_at AS DATE) = '2024-06-03' ORDER BY traded_at;

-- q: 새벽 6시 전에 체결된 건수가 몇 건인가요?
-- q: 0시부터 6시 전까지 체결된 건수를 구하시오.
SELECT COUNT(*) FROM trades WHERE EXTRACT(HOUR FROM traded_at) < 6;

-- q: 평균 수수료보다 적게 낸 체결은 몇 건이야?
-- q: 수수료가 전체 평균 미만인 체결 건수를 구하시오.
SELECT COUNT(*) FROM trades WHERE fee < (SELECT AVG(fee) FROM trades);

-- q: 코인마다 가장 비싸게 체결된 건의 코인과 닉네임, 단가
-- q: 코인별 최고 단가 체결의 코인, 닉네임, 단가를 조회하시오.
SELECT coin, user_nick, unit_price FROM trades QUALIFY RANK() OVER (PARTITION BY coin ORDER BY unit_price DESC) = 1;

-- q: 전체 체결 건수에서 매도가 차지하는 비율은 몇 퍼센트야?
-- q: 전체 체결 중 매도 건의 비율(%)을 구하시오.
SELECT 100.0 * SUM(CASE WHEN side = '매도' THEN 1 ELSE 0 END) / COUNT(*) FROM trades;

-- q: 회원별로 코인 남은 수량(매수 빼기 매도)을 닉네임, 코인과 함께 보여줘
-- q: 닉네임과 코인별 잔여 수량(매수 수량 - 매도 수량)을 구하시오.
SELECT user_nick, coin, SUM(CASE WHEN side = '매수' THEN quantity ELSE -quantity END) FROM trades GROUP BY user_nick, coin;

-- q: 월별 수수료 수입을 월순으로 알려 줘 (2024년)
-- q: 2024년 월별 수수료 합계를 월 오름차순으로 조회하시오.
SELECT EXTRACT(MONTH FROM traded_at) AS month, SUM(fee) FROM trades WHERE EXTRACT(YEAR FROM traded_at) = 2024 GROUP BY month ORDER BY month;

-- q: 수수료가 500원 이상 1500원 미만인 체결의 코인과 수수료를 낮은 순으로
-- q: 수수료가 500원 이상 1,500원 미만인 체결의 코인, 수수료를 수수료 오름차순으로 조회하시오.
SELECT coin, fee FROM trades WHERE fee >= 500 AND fee < 1500 ORDER BY fee;

-- q: '코인'으로 이름이 끝나는 코인의 체결 건수는?
-- q: 이름이 '코인'으로 끝나는 코인의 체결 건수를 구하시오.
SELECT COUNT(*) FROM trades WHERE coin LIKE '%코인';

-- q: 가장 마지막에 체결된 거래의 닉네임이 뭐야?
-- q: 체결 시각이 가장 늦은 건의 닉네임을 구하시오.
SELECT user_nick FROM trades ORDER BY traded_at DESC LIMIT 1;
