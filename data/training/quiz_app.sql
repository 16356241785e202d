-- domain: 퀴즈 대결 앱
CREATE TABLE quiz_category (
  category_id INTEGER PRIMARY KEY,
  category_name VARCHAR(20)
);
CREATE TABLE quiz (
  quiz_id INTEGER PRIMARY KEY,
  category_id INTEGER REFERENCES quiz_category(category_id),
  question_text VARCHAR(100),
  answer VARCHAR(30),
  level_code CHAR(1), -- 난이도: E 쉬움, N 보통, H 어려움
  point INTEGER,
  maker_id INTEGER -- 출제한 회원 번호, 운영진 출제면 NULL
);
CREATE TABLE challenger (
  challenger_id INTEGER PRIMARY KEY,
  nickname VARCHAR(20),
  grade VARCHAR(10), -- 회원 등급: 새싹, 나무, 숲
  school VARCHAR(20), -- 학교 구분: 초등, 중등, 고등, 일반
  joined_on DATE
);
CREATE TABLE attempt (
  attempt_id INTEGER PRIMARY KEY,
  challenger_id INTEGER REFERENCES challenger(challenger_id),
  quiz_id INTEGER REFERENCES quiz(quiz_id),
  submitted VARCHAR(30), -- 제출한 답, 시간 초과면 NULL
  is_correct BOOLEAN,
  seconds_taken INTEGER,
  tried_at TIMESTAMP
);
INSERT INTO quiz_category VALUES (1,'역사'),(2,'과학'),(3,'상식'),(4,'스포츠'),(5,'연예'),(6,'맞춤법');
INSERT INTO challenger VALUES (1,'척척박사','숲','일반','2022-01-01'),(2,'꼬마천재','나무','초등','2023-03-02'),(3,'중딩파워','나무','중등','2023-09-01'),(4,'벼락치기','새싹','고등','2024-04-20'),(5,'축구는나','새싹','고등','2024-05-01'),(6,'은퇴교사','숲','일반','2021-10-10'),(7,'유령참가자','새싹','일반','2024-06-01');
INSERT INTO quiz VALUES (1,1,'훈민정음을 만든 왕은?','세종','E',10,NULL),(2,1,'임진왜란이 일어난 해는?','1592','N',20,NULL),(3,2,'물의 화학식은?','H2O','E',10,2),(4,2,'빛의 속도는 초속 약 몇 km?','30만','H',40,6),(5,3,'대한민국의 수도는?','서울','E',5,NULL),(6,4,'축구 한 팀의 선수 수는?','11','E',10,5),(7,4,'2002 월드컵 개최국은 한국과 어디?','일본','N',20,NULL),(8,6,'며칠과 몇일 중 옳은 것은?','며칠','H',30,6),(9,3,'1평은 약 몇 제곱미터?','3.3','N',25,1);
INSERT INTO attempt VALUES (1,1,1,'세종',TRUE,3,'2024-05-01 20:00'),(2,1,2,'1592',TRUE,5,'2024-05-01 20:01'),(3,1,4,'30만',TRUE,12,'2024-05-01 20:02'),(4,2,1,'세종',TRUE,7,'2024-05-02 16:00'),(5,2,3,'H2O',TRUE,4,'2024-05-02 16:01'),(6,2,4,'3만',FALSE,20,'2024-05-02 16:02'),(7,3,2,'1392',FALSE,15,'2024-05-03 18:00'),(8,3,8,'몇일',FALSE,6,'2024-05-03 18:02'),(9,3,7,'일본',TRUE,4,'2024-05-03 18:03'),(10,4,8,'몇일',FALSE,8,'2024-05-10 23:30'),(11,4,4,NULL,FALSE,30,'2024-05-10 23:31'),(12,5,6,'11',TRUE,1,'2024-05-11 12:00'),(13,5,7,'일본',TRUE,2,'2024-05-11 12:01'),(14,6,8,'며칠',TRUE,9,'2024-05-12 09:00'),(15,6,2,'1592',TRUE,6,'2024-05-12 09:01'),(16,6,1,'세종',TRUE,2,'2024-06-01 09:00'),(17,1,8,'며칠',TRUE,7,'2024-06-02 20:00'),(18,4,1,NULL,FALSE,30,'2024-06-03 23:50'),(19,5,8,'몇일',FALSE,11,'2024-06-04 12:00');
-- rename: quiz_category=퀴즈분류 category_id=분류번호 category_name=분류명 quiz=퀴즈 quiz_id=퀴즈번호 question_text=문제 answer=정답 level_code=난이도 point=배점 maker_id=출제자번호 challenger=도전자 challenger_id=도전자번호 nickname=닉네임 grade=등급 school=학교구분 joined_on=가입일 attempt=도전기록 attempt_id=기록번호 submitted=제출답 is_correct=정답여부 seconds_taken=소요초 tried_at=도전시각

-- q: 쉬운 문제는 몇개야?
-- q: 난이도가 쉬움인 퀴즈 수를 구하시오.
SELECT COUNT(*) FROM quiz WHERE level_code = 'E';

-- q: 어려운 문제의 문제 내용이랑 배점
-- q: 난이도 '어려움' 퀴즈의 문제, 배점을 조회하시오.
SELECT question_text, point FROM quiz WHERE level_code = 'H';

-- q: 배점이 20점 이상 30점 이하인 문제
-- q: 배점 20점 이상 30점 이하 퀴즈의 문제를 보여주세요.
SELECT question_text FROM quiz WHERE point BETWEEN 20 AND 30;

-- q: 역사 분류 문제와 정답 알려줘
-- q: 분류가 역사인 퀴즈의 문제, 정답을 조회하시오.
SELECT q.question_text, q.answer FROM quiz q JOIN quiz_category c ON q.category_id = c.category_id WHERE c.category_name = '역사';

-- q: 분류별 문제 수. 문제 없는 분류도 0개로 분류명과 함께
-- q: 모든 분류의 이름과 퀴즈 수를 구하시오(퀴즈가 없으면 0).
SELECT c.category_name, COUNT(q.quiz_id) FROM quiz_category c LEFT JOIN quiz q ON q.category_id = c.category_id GROUP BY c.category_id, c.category_name;

-- q: 문제가 하나도 없는 분류는?
-- q: 등록된 퀴즈가 없는 분류명을 구하시오.
SELECT category_name FROM quiz_category WHERE category_id NOT IN (SELECT category_id FROM quiz);

-- q: 회원이 출제한 문제랑 출제자 닉네임
-- q: 출제자가 있는 퀴즈의 문제와 출제자 닉네임을 조회하시오.
SELECT q.question_text, h.nickname FROM quiz q JOIN challenger h ON q.maker_id = h.challenger_id;

-- q: 운영진이 낸 문제는 몇 문제예요?
-- q: 출제 회원이 없는 퀴즈 수를 구하시오.
SELECT COUNT(*) FROM quiz WHERE maker_id IS NULL;

-- q: 한 번도 도전 안 한 회원 닉네임
-- q: 도전 기록이 없는 도전자의 닉네임을 조회하시오.
SELECT nickname FROM challenger h WHERE NOT EXISTS (SELECT 1 FROM attempt a WHERE a.challenger_id = h.challenger_id);

-- q: 아무도 안 풀어 본 문제
-- q: 도전 기록이 없는 퀴즈의 문제를 알려 주세요.
SELECT q.question_text FROM quiz q LEFT JOIN attempt a ON a.quiz_id = q.quiz_id WHERE a.attempt_id IS NULL;

-- q: 도전자별 맞힌 문제 수를 닉네임과 함께. 하나도 못 맞힌 사람과 안 푼 사람도 0으로
-- q: 모든 도전자의 닉네임과 정답 건수를 구하시오(없으면 0).
SELECT h.nickname, COUNT(a.attempt_id) FROM challenger h LEFT JOIN attempt a ON a.challenger_id = h.challenger_id AND a.is_correct GROUP BY h.challenger_id, h.nickname;

-- q: 점수 합계(맞힌 문제 배점 합)가 제일 높은 사람 닉네임
-- q: 정답 처리된 퀴즈의 배점 합이 가장 큰 도전자의 닉네임을 구하시오.
SELECT h.nickname FROM attempt a JOIN challenger h ON a.challenger_id = h.challenger_id JOIN quiz q ON a.quiz_id = q.quiz_id WHERE a.is_correct GROUP BY h.challenger_id, h.nickname ORDER BY SUM(q.point) DESC LIMIT 1;

-- q: 도전자별 정답률(%)을 닉네임이랑 보여줘
-- q: 도전 기록이 있는 사람의 닉네임과 정답률(백분율)을 산출하시오.
SELECT h.nickname, 100.0 * SUM(CASE WHEN a.is_correct THEN 1 ELSE 0 END) / COUNT(*) FROM attempt a JOIN challenger h ON a.challenger_id = h.challenger_id GROUP BY h.challenger_id, h.nickname;

-- q: 푼 문제를 전부 맞힌 사람 닉네임
-- q: 도전한 모든 문제에서 정답을 맞힌 도전자의 닉네임을 구하시오.
SELECT h.nickname FROM attempt a JOIN challenger h ON a.challenger_id = h.challenger_id GROUP BY h.challenger_id, h.nickname HAVING SUM(CASE WHEN a.is_correct THEN 0 ELSE 1 END) = 0;

-- q: 도전은 했지만 한 문제도 못 맞힌 사람은 누구예요?
-- q: 도전 기록은 있으나 정답이 하나도 없는 도전자의 닉네임을 조회하라.
SELECT nickname FROM challenger WHERE challenger_id IN (SELECT challenger_id FROM attempt) AND challenger_id NOT IN (SELECT challenger_id FROM attempt WHERE is_correct);

-- q: 가장 많이 틀린 문제가 뭐야
-- q: 오답 건수가 가장 많은 퀴즈의 문제를 구하시오.
SELECT q.question_text FROM attempt a JOIN quiz q ON a.quiz_id = q.quiz_id WHERE NOT a.is_correct GROUP BY q.quiz_id, q.question_text ORDER BY COUNT(*) DESC LIMIT 1;

-- q: 시간 초과로 답을 못 낸 기록은 몇 건인가요?
-- q: 제출한 답이 없는 도전 기록 수를 구하시오.
SELECT COUNT(*) FROM attempt WHERE submitted IS NULL;

-- q: 문제를 제일 빨리 맞힌 사람 닉네임이랑 걸린 시간(초)
-- q: 정답 기록 중 소요 시간이 가장 짧은 도전자의 닉네임, 소요 초를 조회하시오.
SELECT h.nickname, a.seconds_taken FROM attempt a JOIN challenger h ON a.challenger_id = h.challenger_id WHERE a.is_correct ORDER BY a.seconds_taken LIMIT 1;

-- q: 문제마다 가장 빨리 맞힌 사람을 문제, 닉네임, 걸린 초로 보여줘
-- q: 퀴즈별 최단 시간 정답자를 문제, 닉네임, 소요 초로 조회하시오.
SELECT q.question_text, h.nickname, a.seconds_taken FROM attempt a JOIN quiz q ON a.quiz_id = q.quiz_id JOIN challenger h ON a.challenger_id = h.challenger_id WHERE a.is_correct AND a.seconds_taken = (SELECT MIN(seconds_taken) FROM attempt WHERE quiz_id = a.quiz_id AND is_correct);

-- q: 학교 구분별 평균 소요 시간
-- q: 학교 구분별로 도전 기록의 소요 초 평균을 구하시오.
SELECT h.school, AVG(a.seconds_taken) FROM attempt a JOIN challenger h ON a.challenger_id = h.challenger_id GROUP BY h.school;

-- q: 난이도별 정답률을 퍼센트로 알려줘
-- q: 난이도별 정답 비율(%)
SELECT q.level_code, 100.0 * SUM(CASE WHEN a.is_correct THEN 1 ELSE 0 END) / COUNT(*) FROM attempt a JOIN quiz q ON a.quiz_id = q.quiz_id GROUP BY q.level_code;

-- q: 네 명 이상이 도전한 문제와 도전한 사람 수
-- q: 도전자 수(중복 제외)가 4명 이상인 퀴즈의 문제, 도전자 수를 구하시오.
SELECT q.question_text, COUNT(DISTINCT a.challenger_id) FROM attempt a JOIN quiz q ON a.quiz_id = q.quiz_id GROUP BY q.quiz_id, q.question_text HAVING COUNT(DISTINCT a.challenger_id) >= 4;

-- q: 역사도 과학도 다 맞혀 본 사람 닉네임
-- q: 역사 분류와 과학 분류에서 모두 정답을 낸 적이 있는 도전자의 닉네임을 조회하시오.
SELECT h.nickname FROM attempt a JOIN challenger h ON a.challenger_id = h.challenger_id JOIN quiz q ON a.quiz_id = q.quiz_id JOIN quiz_category c ON q.category_id = c.category_id WHERE a.is_correct AND c.category_name IN ('역사', '과학') GROUP BY h.challenger_id, h.nickname HAVING COUNT(DISTINCT c.category_id) = 2;

-- q: 배점이 전체 평균보다 높은 문제와 배점
-- q: 배점이 평균을 초과하는 퀴즈의 문제, 배점을 조회하시오.
SELECT question_text, point FROM quiz WHERE point > (SELECT AVG(point) FROM quiz);

-- q: 배점 2위 문제가 뭐예요?
-- q: 두 번째로 배점이 높은 퀴즈의 문제를 구하시오.
SELECT question_text FROM quiz ORDER BY point DESC LIMIT 1 OFFSET 1;

-- q: 새싹도 나무도 아닌 회원 닉네임, 등급
-- q: 등급이 새싹과 나무가 아닌 회원의 닉네임과 등급을 알려줘
SELECT nickname, grade FROM challenger WHERE grade NOT IN ('새싹', '나무');

-- q: 2024년 5월 도전 건수를 날짜별로 날짜순으로 보여줘
-- q: 2024년 5월의 일자별 도전 건수를 날짜 오름차순으로 조회하시오.
SELECT CAST(tried_at AS DATE), COUNT(*) FROM attempt WHERE tried_at >= '2024-05-01' AND tried_at < '2024-06-01' GROUP BY CAST(tried_at AS DATE) ORDER BY CAST(tried_at AS DATE);

-- q: 정답이 두 글자인 문제와 정답
-- q: 정답의 글자 수가 2인 퀴즈의 문제, 정답을 구하시오.
SELECT question_text, answer FROM quiz WHERE LENGTH(answer) = 2;
