-- domain: 국민 청원
CREATE TABLE petitions (
  petition_id INTEGER PRIMARY KEY,
  title VARCHAR(80),
  category VARCHAR(10),      -- 안전, 교통, 환경, 복지, 교육
  author_id INTEGER,
  opened_on DATE,
  closed_on DATE,            -- 동의 마감일
  agree_goal INTEGER         -- 답변에 필요한 동의 수
);
CREATE TABLE citizens (
  citizen_id INTEGER PRIMARY KEY,
  citizen_name VARCHAR(20),
  age_group VARCHAR(6),      -- 10대, 20대 ...
  sido VARCHAR(10)
);
CREATE TABLE agreements (
  agreement_id INTEGER PRIMARY KEY,
  petition_id INTEGER REFERENCES petitions(petition_id),
  citizen_id INTEGER REFERENCES citizens(citizen_id),
  agreed_at TIMESTAMP,
  comment VARCHAR(100)       -- 남긴 말 (없으면 NULL)
);
CREATE TABLE answers (
  petition_id INTEGER PRIMARY KEY REFERENCES petitions(petition_id),
  ministry VARCHAR(20),      -- 답변 부처
  answered_on DATE,
  accepted CHAR(1)           -- Y 수용, P 일부 수용, N 불수용
);
INSERT INTO citizens VALUES (1,'강민지','20대','서울'),(2,'남도현','40대','부산'),(3,'도영선','60대','전남'),(4,'류성민','30대','경기'),(5,'문채린','10대','경기'),(6,'배동욱','50대','서울'),(7,'설혜진','30대','강원'),(8,'오병호','70대','경북');
INSERT INTO petitions VALUES (1,'어린이 보호구역 신호등을 늘려 주세요','교통',4,'2024-02-01','2024-03-02',3),(2,'하천 쓰레기 수거를 정기적으로 해 주십시오','환경',3,'2024-02-10','2024-03-11',3),(3,'야간 버스 노선 신설 요청','교통',1,'2024-03-05','2024-04-04',5),(4,'급식 알레르기 표시 의무화','교육',5,'2024-03-20','2024-04-19',4),(5,'노후 아파트 소방 점검 강화','안전',6,'2024-04-01','2024-05-01',4),(6,'경로당 냉방비 지원 확대','복지',3,'2024-05-15','2024-06-14',2),(7,'산불 감시 카메라 설치','안전',7,'2024-05-20','2024-06-19',3);
INSERT INTO agreements VALUES (1,1,1,'2024-02-02 10:00','꼭 필요합니다'),(2,1,2,'2024-02-03 21:30',NULL),(3,1,5,'2024-02-10 08:10','등굣길이 무서워요'),(4,1,7,'2024-02-28 12:00',NULL),(5,2,2,'2024-02-11 09:00',NULL),(6,2,8,'2024-02-15 06:50','동의합니다'),(7,3,5,'2024-03-06 23:40',NULL),(8,3,4,'2024-03-07 00:20','야근하는 사람도 생각해 주세요'),(9,4,4,'2024-03-21 14:00',NULL),(10,4,1,'2024-03-25 18:30',NULL),(11,4,2,'2024-04-01 10:10','동의합니다'),(12,4,3,'2024-04-02 11:00',NULL),(13,5,1,'2024-04-03 16:45',NULL),(14,6,8,'2024-05-16 07:00','더위에 힘듭니다'),(15,6,2,'2024-05-17 13:00',NULL),(16,6,6,'2024-06-01 19:20',NULL),(17,3,6,'2024-03-30 22:00',NULL);
INSERT INTO answers VALUES (1,'경찰청','2024-03-25','Y'),(4,'교육부','2024-05-10','P'),(6,'보건복지부','2024-07-01','N');
-- rename: petitions=청원 citizens=시민 agreements=동의 answers=답변 petition_id=청원번호 title=제목 category=분야 author_id=작성자번호 opened_on=시작일 closed_on=마감일 agree_goal=필요동의수 citizen_id=시민번호 citizen_name=시민이름 age_group=연령대 sido=시도 agreement_id=동의번호 agreed_at=동의일시 comment=남긴말 ministry=답변부처 answered_on=답변일 accepted=수용여부

-- q: 교통 분야 청원 제목을 알려줘.
-- q: 분야가 교통인 청원의 제목을 조회하시오.
SELECT title FROM petitions WHERE category = '교통';

-- q: 분야별 청원 수는 몇 건이에요?
-- q: 분야별 청원 건수
SELECT category, COUNT(*) FROM petitions GROUP BY category;

-- q: 제목에 '노선'이나 '버스'가 들어가는 청원은 뭐야?
-- q: 제목에 '버스' 또는 '노선'이라는 말이 포함된 청원 제목을 조회하라.
SELECT title FROM petitions WHERE title LIKE '%노선%' OR title LIKE '%버스%';

-- q: 가장 최근에 올라온 청원 제목은?
-- q: 시작일이 제일 늦은 청원의 제목을 구하시오.
SELECT title FROM petitions ORDER BY opened_on DESC LIMIT 1;

-- q: 2024년 3월에 시작된 청원의 제목과 시작일을 보여 주세요.
-- q: 시작일이 2024년 3월인 청원 제목, 시작일
SELECT title, opened_on FROM petitions WHERE opened_on >= '2024-03-01' AND opened_on < '2024-04-01';

-- q: 청원을 올린 사람 이름과 청원 제목을 같이 알려줘
-- q: 청원별 작성자 이름, 제목을 조회하시오.
SELECT c.citizen_name, p.title FROM petitions p JOIN citizens c ON p.author_id = c.citizen_id;

-- q: 청원을 두 건 이상 올린 시민은 누구야?
-- q: 작성한 청원이 2건 이상인 시민 이름을 구하시오.
SELECT c.citizen_name FROM citizens c JOIN petitions p ON c.citizen_id = p.author_id GROUP BY c.citizen_id, c.citizen_name HAVING COUNT(*) >= 2;

-- q: 청원을 한 번도 올린 적 없는 시민 이름
-- q: 작성한 청원이 없는 시민의 이름을 알려 주세요.
SELECT citizen_name FROM citizens c WHERE NOT EXISTS (SELECT 1 FROM petitions p WHERE p.author_id = c.citizen_id);

-- q: 청원별 동의 수를 제목과 함께 많은 순으로 보여줘. 동의가 없는 것도 포함.
-- q: 동의가 없는 청원까지 포함해 청원 제목과 동의 수를 동의 수 내림차순으로 조회하시오.
SELECT p.title, COUNT(a.agreement_id) FROM petitions p LEFT JOIN agreements a ON p.petition_id = a.petition_id GROUP BY p.petition_id, p.title ORDER BY COUNT(a.agreement_id) DESC;

-- q: 동의가 하나도 없는 청원은?
-- q: 아무도 동의하지 않은 청원의 제목을 조회하라.
SELECT title FROM petitions WHERE petition_id NOT IN (SELECT petition_id FROM agreements);

-- q: 필요 동의 수를 채운 청원 제목은 뭐예요?
-- q: 동의 수가 필요 동의 수 이상인 청원의 제목을 구하시오.
SELECT p.title FROM petitions p JOIN agreements a ON p.petition_id = a.petition_id GROUP BY p.petition_id, p.title, p.agree_goal HAVING COUNT(*) >= p.agree_goal;

-- q: 아직 답변이 없는 청원 제목을 알려줘
-- q: 답변되지 않은 청원의 제목을 조회해 주시기 바랍니다.
SELECT p.title FROM petitions p LEFT JOIN answers w ON p.petition_id = w.petition_id WHERE w.petition_id IS NULL;

-- q: 수용된(일부 수용 포함) 청원의 제목과 답변 부처는?
-- q: 수용 또는 일부 수용된 청원의 제목, 답변부처를 조회하시오.
SELECT p.title, w.ministry FROM petitions p JOIN answers w ON p.petition_id = w.petition_id WHERE w.accepted IN ('Y', 'P');

-- q: 마감일부터 답변일까지 며칠 걸렸는지 제목이랑 같이 보여줘
-- q: 답변된 청원의 제목과 답변일에서 마감일을 뺀 일수를 구하시오.
SELECT p.title, w.answered_on - p.closed_on FROM petitions p JOIN answers w ON p.petition_id = w.petition_id;

-- q: 답변이 제일 늦은 청원 제목은? 마감 후 걸린 날이 가장 긴 것으로.
-- q: 마감일부터 답변일까지의 기간이 가장 긴 청원의 제목을 구하시오.
SELECT p.title FROM petitions p JOIN answers w ON p.petition_id = w.petition_id ORDER BY w.answered_on - p.closed_on DESC LIMIT 1;

-- q: 연령대별 동의 건수를 알려 주세요.
-- q: 연령대별로 동의가 몇 건인지 보여줘
SELECT c.age_group, COUNT(*) FROM citizens c JOIN agreements a ON c.citizen_id = a.citizen_id GROUP BY c.age_group;

-- q: 동의를 가장 많이 한 시민 이름은?
-- q: 동의 횟수 1위 시민이 누구인가요? 이름만요.
SELECT c.citizen_name FROM citizens c JOIN agreements a ON c.citizen_id = a.citizen_id GROUP BY c.citizen_id, c.citizen_name ORDER BY COUNT(*) DESC LIMIT 1;

-- q: 말을 남기고 동의한 건수는?
-- q: 동의할 때 남긴 말이 있는 건은 모두 몇 건인지 구하시오.
SELECT COUNT(comment) FROM agreements;

-- q: 급식 알레르기 청원에 동의한 사람 이름과 사는 시도를 알려줘. 청원 제목은 '급식 알레르기 표시 의무화'야.
-- q: '급식 알레르기 표시 의무화' 청원 동의자의 이름, 시도를 조회하라.
SELECT c.citizen_name, c.sido FROM citizens c JOIN agreements a ON c.citizen_id = a.citizen_id JOIN petitions p ON a.petition_id = p.petition_id WHERE p.title = '급식 알레르기 표시 의무화';

-- q: 교통 청원과 교육 청원에 모두 동의한 시민은?
-- q: 교통 분야에도 교육 분야에도 동의한 적 있는 시민 이름을 구하시오.
SELECT c.citizen_name FROM citizens c JOIN agreements a ON c.citizen_id = a.citizen_id JOIN petitions p ON a.petition_id = p.petition_id WHERE p.category = '교통' INTERSECT SELECT c.citizen_name FROM citizens c JOIN agreements a ON c.citizen_id = a.citizen_id JOIN petitions p ON a.petition_id = p.petition_id WHERE p.category = '교육';

-- q: 밤 10시 이후(22시부터 자정 전)에 한 동의는 몇 건이야?
-- q: 동의 시각이 22시 이후인 동의 건수를 구하시오.
SELECT COUNT(*) FROM agreements WHERE HOUR(agreed_at) >= 22;

-- q: 월별 동의 건수
-- q: 동의한 달별로 건수를 알려줘요.
SELECT MONTH(agreed_at), COUNT(*) FROM agreements GROUP BY MONTH(agreed_at);

-- q: 답변율은 몇 퍼센트인가요? 전체 청원 중 답변된 청원의 비율이요.
-- q: 전체 청원 대비 답변된 청원의 비율(%)을 구하시오.
SELECT 100.0 * (SELECT COUNT(*) FROM answers) / COUNT(*) FROM petitions;

-- q: 청원마다 가장 먼저 동의한 사람의 이름을 청원 제목과 함께 보여줘
-- q: 청원별 첫 동의자의 청원 제목, 시민 이름을 조회하시오.
SELECT p.title, c.citizen_name FROM agreements a JOIN petitions p ON a.petition_id = p.petition_id JOIN citizens c ON a.citizen_id = c.citizen_id WHERE a.agreed_at = (SELECT MIN(x.agreed_at) FROM agreements x WHERE x.petition_id = a.petition_id);

-- q: 서울이나 경기에 사는 사람이 한 동의는 몇 건이지?
-- q: 시도가 서울 또는 경기인 시민의 동의 건수를 구하시오.
SELECT COUNT(*) FROM agreements a JOIN citizens c ON a.citizen_id = c.citizen_id WHERE c.sido IN ('서울', '경기');

-- q: 안전도 교통도 아닌 분야의 청원 제목과 분야
-- q: 분야가 안전이나 교통이 아닌 청원의 제목, 분야를 알려 주세요.
SELECT title, category FROM petitions WHERE category NOT IN ('안전', '교통');

-- q: 청원당 평균 동의 수보다 동의를 많이 받은 청원 제목은? 평균은 전체 동의 건수를 전체 청원 수로 나눈 값이야.
-- q: 동의 수가 (전체 동의 건수÷전체 청원 수)를 초과하는 청원의 제목을 조회하라.
SELECT p.title FROM petitions p JOIN agreements a ON p.petition_id = a.petition_id GROUP BY p.petition_id, p.title HAVING COUNT(*) > (SELECT 1.0 * COUNT(*) FROM agreements) / (SELECT COUNT(*) FROM petitions);

-- q: 경찰청이 답변한 청원의 제목과 답변일
-- q: 답변 부처가 경찰청인 청원의 제목, 답변일을 조회하시오.
SELECT p.title, w.answered_on FROM petitions p JOIN answers w ON p.petition_id = w.petition_id WHERE w.ministry = '경찰청';
