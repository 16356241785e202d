-- domain: 헬스장 회원과 PT
CREATE TABLE members (
  member_id INTEGER PRIMARY KEY,
  member_name VARCHAR(20),
  gender CHAR(1),            -- M 남성, F 여성
  joined_on DATE,            -- 가입일
  referrer_id INTEGER,       -- 추천한 회원 번호 (없으면 NULL)
  email VARCHAR(40)
);
CREATE TABLE passes (
  pass_id INTEGER PRIMARY KEY,
  member_id INTEGER REFERENCES members(member_id),
  pass_kind VARCHAR(10),     -- 1개월, 3개월, 12개월
  starts_on DATE,
  ends_on DATE,
  price INTEGER              -- 결제 금액(원)
);
CREATE TABLE trainers (
  trainer_id INTEGER PRIMARY KEY,
  trainer_name VARCHAR(20),
  field VARCHAR(20)          -- 전문 분야
);
CREATE TABLE pt_sessions (
  session_id INTEGER PRIMARY KEY,
  member_id INTEGER REFERENCES members(member_id),
  trainer_id INTEGER REFERENCES trainers(trainer_id),
  session_at TIMESTAMP,      -- 수업 일시
  minutes INTEGER,           -- 수업 시간(분)
  state CHAR(1)              -- D 진행 완료, C 취소, N 노쇼
);
INSERT INTO members VALUES (1,'강다윗','M','2022-01-10',NULL,'david@mail.kr'),(2,'노아라','F','2023-03-05',1,'ara@post.com'),(3,'도승희','F','2023-06-21',1,NULL),(4,'명기찬','M','2023-11-30',2,'gichan@mail.kr'),(5,'방유리','F','2024-01-02',NULL,'yuri@naver.test'),(6,'석태산','M','2024-02-14',4,NULL),(7,'연두리','F','2024-04-08',NULL,'duri@mail.kr'),(8,'은가람','M','2021-09-17',NULL,'garam@post.com');
INSERT INTO passes VALUES (1,1,'12개월','2023-01-10','2024-01-09',600000),(2,1,'12개월','2024-01-10','2025-01-09',580000),(3,2,'3개월','2023-03-05','2023-06-04',210000),(4,2,'3개월','2024-03-01','2024-05-31',220000),(5,3,'1개월','2023-06-21','2023-07-20',90000),(6,4,'12개월','2023-12-01','2024-11-30',620000),(7,5,'1개월','2024-01-02','2024-02-01',90000),(8,5,'3개월','2024-02-02','2024-05-01',225000),(9,6,'3개월','2024-02-14','2024-05-13',220000),(10,7,'1개월','2024-04-08','2024-05-07',95000);
INSERT INTO trainers VALUES (1,'차무혁','근력'),(2,'하예슬','필라테스'),(3,'홍두깨','재활'),(4,'황금별','다이어트');
INSERT INTO pt_sessions VALUES (1,1,1,'2024-04-01 07:00',50,'D'),(2,2,2,'2024-04-02 19:00',50,'D'),(3,1,1,'2024-04-03 07:00',50,'N'),(4,4,3,'2024-04-05 20:00',60,'D'),(5,6,1,'2024-04-08 21:00',50,'C'),(6,2,2,'2024-04-09 19:00',50,'D'),(7,5,2,'2024-04-12 10:30',50,'D'),(8,1,3,'2024-04-15 07:30',60,'D'),(9,6,1,'2024-04-17 21:00',50,'D'),(10,5,2,'2024-04-19 10:30',50,'C'),(11,4,3,'2024-05-03 20:00',60,'D'),(12,2,1,'2024-05-07 19:00',50,'N');
-- rename: members=회원 passes=이용권 trainers=트레이너 pt_sessions=개인지도 member_id=회원번호 member_name=회원명 gender=성별 joined_on=가입일 referrer_id=추천회원번호 email=이메일 pass_id=이용권번호 pass_kind=이용권종류 starts_on=시작일 ends_on=종료일 price=결제금액 trainer_id=트레이너번호 trainer_name=트레이너명 field=전문분야 session_id=수업번호 session_at=수업일시 minutes=수업분 state=진행상태

-- q: 여성 회원 이름 알려줘
-- q: 여자 회원의 이름을 조회하시오.
SELECT member_name FROM members WHERE gender = 'F';

-- q: 2023년에 가입한 회원은 몇 명이에요?
-- q: 2023년 가입 회원 수
SELECT COUNT(*) FROM members WHERE YEAR(joined_on) = 2023;

-- q: 이메일을 등록하지 않은 회원은 누구야?
-- q: 이메일이 없는 회원명을 조회하라.
SELECT member_name FROM members WHERE email IS NULL;

-- q: 이메일이 mail.kr로 끝나는 회원의 이름과 이메일을 보여 주세요.
-- q: 메일 주소가 mail.kr인 회원 이름, 이메일
SELECT member_name, email FROM members WHERE email LIKE '%mail.kr';

-- q: 가입한 지 가장 오래된 회원 이름은?
-- q: 가장 먼저 가입한 회원이 누구인가요? 이름만 알려 주세요.
SELECT member_name FROM members ORDER BY joined_on LIMIT 1;

-- q: 이용권 종류별 판매 건수와 매출을 알려줘.
-- q: 이용권종류별 건수와 결제 금액 합계를 구하시오.
SELECT pass_kind, COUNT(*), SUM(price) FROM passes GROUP BY pass_kind;

-- q: 12개월권 평균 결제 금액은 얼마야?
-- q: 12개월 이용권의 결제금액 평균을 구하시오.
SELECT AVG(price) FROM passes WHERE pass_kind = '12개월';

-- q: 2024년 4월 15일에 이용권이 유효한 회원 이름을 알려줘
-- q: 2024-04-15 기준으로 이용 기간 중인 회원의 이름을 조회하시오.
SELECT m.member_name FROM members m JOIN passes p ON m.member_id = p.member_id WHERE '2024-04-15' BETWEEN p.starts_on AND p.ends_on;

-- q: 회원별 총 결제 금액을 이름과 함께 많은 순으로 보여줘
-- q: 회원명, 결제금액 합계를 합계 내림차순으로 조회하라.
SELECT m.member_name, SUM(p.price) FROM members m JOIN passes p ON m.member_id = p.member_id GROUP BY m.member_id, m.member_name ORDER BY SUM(p.price) DESC;

-- q: 이용권을 한 번도 산 적 없는 회원 이름
-- q: 이용권 구매 이력이 없는 회원은 누구입니까?
SELECT m.member_name FROM members m LEFT JOIN passes p ON m.member_id = p.member_id WHERE p.pass_id IS NULL;

-- q: 이용권을 두 번 이상 산 회원의 이름은?
-- q: 이용권 구매가 2회 이상인 회원명을 구하시오.
SELECT m.member_name FROM members m JOIN passes p ON m.member_id = p.member_id GROUP BY m.member_id, m.member_name HAVING COUNT(*) >= 2;

-- q: 회원과 그 회원을 추천한 사람 이름을 같이 보여줘. 추천인이 있는 경우만.
-- q: 추천인이 있는 회원의 이름과 추천인 이름을 조회하시오.
SELECT m.member_name, r.member_name FROM members m JOIN members r ON m.referrer_id = r.member_id;

-- q: 추천을 가장 많이 한 회원 이름이 뭐예요?
-- q: 다른 회원을 제일 많이 추천한 회원의 이름
SELECT r.member_name FROM members m JOIN members r ON m.referrer_id = r.member_id GROUP BY r.member_id, r.member_name ORDER BY COUNT(*) DESC LIMIT 1;

-- q: 아무도 추천하지 않은 회원 이름을 모두 알려줘
-- q: 추천 실적이 없는 회원의 이름을 조회하시오.
SELECT member_name FROM members m WHERE NOT EXISTS (SELECT 1 FROM members x WHERE x.referrer_id = m.member_id);

-- q: 차무혁 트레이너에게 PT를 받은 회원 이름을 중복 없이 보여줘. 취소나 노쇼는 빼고.
-- q: 차무혁 트레이너의 완료된 수업에 참여한 회원명을 중복 없이 조회하라.
SELECT DISTINCT m.member_name FROM members m JOIN pt_sessions s ON m.member_id = s.member_id JOIN trainers t ON s.trainer_id = t.trainer_id WHERE t.trainer_name = '차무혁' AND s.state = 'D';

-- q: 트레이너별 완료 수업 수를 이름과 함께 알려 주세요.
-- q: 트레이너마다 진행 완료한 PT가 몇 건인지 이름이랑 보여줘
SELECT t.trainer_name, COUNT(*) FROM trainers t JOIN pt_sessions s ON t.trainer_id = s.trainer_id WHERE s.state = 'D' GROUP BY t.trainer_id, t.trainer_name;

-- q: 수업이 하나도 없는 트레이너는?
-- q: PT 수업을 한 건도 맡지 않은 트레이너 이름을 구하시오.
SELECT trainer_name FROM trainers WHERE trainer_id NOT IN (SELECT trainer_id FROM pt_sessions);

-- q: 노쇼한 적이 있는 회원 이름
-- q: 노쇼 기록이 있는 회원의 이름을 중복 없이 알려줘요.
SELECT DISTINCT m.member_name FROM members m JOIN pt_sessions s ON m.member_id = s.member_id WHERE s.state = 'N';

-- q: PT를 받았지만 노쇼는 한 번도 없는 회원은 누구야?
-- q: 수업 기록은 있으나 노쇼가 한 번도 없는 회원의 이름을 조회하시오.
SELECT m.member_name FROM members m JOIN pt_sessions s ON m.member_id = s.member_id EXCEPT SELECT m.member_name FROM members m JOIN pt_sessions s ON m.member_id = s.member_id WHERE s.state = 'N';

-- q: 완료된 PT 시간은 회원별로 총 몇 분이야? 이름이랑 알려줘
-- q: 회원명별 진행 완료 수업의 총 수업 시간(분)을 구하시오.
SELECT m.member_name, SUM(s.minutes) FROM members m JOIN pt_sessions s ON m.member_id = s.member_id WHERE s.state = 'D' GROUP BY m.member_id, m.member_name;

-- q: 전체 수업 중 취소 비율(%)은?
-- q: PT 수업 가운데 취소된 수업이 몇 퍼센트인가요?
SELECT 100.0 * SUM(CASE WHEN state = 'C' THEN 1 ELSE 0 END) / COUNT(*) FROM pt_sessions;

-- q: 저녁 7시 이후(19시 포함)에 시작하는 수업은 몇 건이야?
-- q: 수업 시작 시각이 19시 이후인 PT 건수를 구하시오.
SELECT COUNT(*) FROM pt_sessions WHERE HOUR(session_at) >= 19;

-- q: 2024년 4월 수업의 회원 이름, 트레이너 이름, 수업 일시를 시간순으로 보여줘
-- q: 2024년 4월 PT 수업을 회원명, 트레이너명, 수업일시로 일시 오름차순 조회하라.
SELECT m.member_name, t.trainer_name, s.session_at FROM pt_sessions s JOIN members m ON s.member_id = m.member_id JOIN trainers t ON s.trainer_id = t.trainer_id WHERE s.session_at >= '2024-04-01' AND s.session_at < '2024-05-01' ORDER BY s.session_at;

-- q: 서로 다른 트레이너 두 명 이상한테 수업을 받은(예약 포함) 회원은?
-- q: 2명 이상의 트레이너와 수업이 잡힌 적 있는 회원명을 조회하시오.
SELECT m.member_name FROM members m JOIN pt_sessions s ON m.member_id = s.member_id GROUP BY m.member_id, m.member_name HAVING COUNT(DISTINCT s.trainer_id) >= 2;

-- q: 이용권별로 종료일이 시작일에서 며칠 뒤인지 이용권 번호와 함께 알려 주세요.
-- q: 이용권번호와 종료일에서 시작일을 뺀 일수를 구하시오.
SELECT pass_id, ends_on - starts_on FROM passes;

-- q: 평균 결제 금액보다 비싸게 산 이용권의 회원 이름과 금액은?
-- q: 전체 평균을 넘는 금액을 결제한 이용권의 회원명, 결제금액
SELECT m.member_name, p.price FROM passes p JOIN members m ON p.member_id = m.member_id WHERE p.price > (SELECT AVG(price) FROM passes);

-- q: 회원마다 가장 최근에 산 이용권의 회원 이름, 종류, 종료일을 보여줘
-- q: 회원별로 시작일이 가장 늦은 이용권의 회원명·이용권종류·종료일을 조회하시오.
SELECT m.member_name, p.pass_kind, p.ends_on FROM passes p JOIN members m ON p.member_id = m.member_id WHERE p.starts_on = (SELECT MAX(x.starts_on) FROM passes x WHERE x.member_id = p.member_id);

-- q: 가입한 지 2년이 넘은 회원 이름을 오늘 기준으로 알려 주세요.
-- q: 오늘 기준 가입 2년 초과 회원명
SELECT member_name FROM members WHERE joined_on < CURRENT_DATE - INTERVAL 2 YEAR;
