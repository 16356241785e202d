-- domain: 질문답변 포럼
CREATE TABLE Users (
  userId INTEGER PRIMARY KEY,
  userName VARCHAR(30),
  reputation INTEGER,
  joinDate DATE,
  introText TEXT
);
CREATE TABLE Categories (
  categoryId INTEGER PRIMARY KEY,
  categoryName VARCHAR(30),
  parentCategoryId INTEGER
);
CREATE TABLE Questions (
  questionId INTEGER PRIMARY KEY,
  askerId INTEGER REFERENCES Users(userId),
  categoryId INTEGER REFERENCES Categories(categoryId),
  subject VARCHAR(100),
  askedAt TIMESTAMP,
  rewardPoint INTEGER,
  isClosed BOOLEAN
);
CREATE TABLE Answers (
  answerId INTEGER PRIMARY KEY,
  questionId INTEGER REFERENCES Questions(questionId),
  answererId INTEGER REFERENCES Users(userId),
  answeredAt TIMESTAMP,
  voteScore INTEGER,
  isAccepted BOOLEAN
);
COMMENT ON TABLE Users IS '이용자';
COMMENT ON COLUMN Users.reputation IS '평판 점수';
COMMENT ON COLUMN Users.introText IS '자기소개, 작성하지 않으면 NULL';
COMMENT ON COLUMN Categories.parentCategoryId IS '상위 분류 번호, 최상위면 NULL';
COMMENT ON COLUMN Questions.rewardPoint IS '채택 시 주는 내공';
COMMENT ON COLUMN Questions.isClosed IS '마감 여부';
COMMENT ON COLUMN Answers.isAccepted IS '채택 여부';
INSERT INTO Users VALUES (1,'코딩하는농부',5200,'2019-03-03','귀농 5년차'),(2,'법률도우미',8800,'2018-07-12','변호사입니다'),(3,'궁금한고양이',120,'2023-10-10',NULL),(4,'수학귀신',6400,'2020-01-01','수학 강사'),(5,'초보식집사',45,'2024-03-15',NULL),(6,'원예박사',7100,'2017-05-05','식물 병원 운영'),(7,'취준생A',300,'2023-01-20',NULL),(8,'조용한이용자',0,'2024-05-01',NULL);
INSERT INTO Categories VALUES (1,'컴퓨터',NULL),(2,'파이썬',1),(3,'엑셀',1),(4,'생활',NULL),(5,'식물',4),(6,'법률',4),(7,'교육',NULL),(8,'수학',7),(9,'취업',NULL);
INSERT INTO Questions VALUES
(1,3,2,'리스트랑 튜플 차이가 뭔가요','2024-05-01 10:00',50,TRUE),(2,5,5,'몬스테라 잎이 노래져요','2024-05-02 19:30',30,TRUE),(3,7,9,'면접 복장 질문','2024-05-03 08:20',0,FALSE),
(4,3,6,'전세금을 못 돌려받고 있어요','2024-05-04 22:10',200,TRUE),(5,7,3,'VLOOKUP 오류','2024-05-06 14:00',20,FALSE),(6,1,5,'고추 모종 심는 시기','2024-04-10 06:30',10,TRUE),
(7,3,8,'확률 문제 풀이 부탁드립니다','2024-05-10 23:55',100,FALSE),(8,5,5,'분갈이 흙 추천','2024-05-12 11:00',30,FALSE),(9,7,2,'크롤링이 막힙니다','2024-05-20 16:45',80,FALSE),(10,4,6,'중고 거래 사기','2024-06-01 09:00',150,FALSE);
INSERT INTO Answers VALUES
(1,1,1,'2024-05-01 10:40',12,TRUE),(2,1,4,'2024-05-01 12:00',3,FALSE),(3,2,6,'2024-05-02 20:00',25,TRUE),(4,2,1,'2024-05-03 06:00',4,FALSE),(5,4,2,'2024-05-05 09:00',40,TRUE),
(6,5,1,'2024-05-06 18:00',2,FALSE),(7,6,6,'2024-04-10 21:00',18,TRUE),(8,7,4,'2024-05-11 08:00',9,FALSE),(9,8,6,'2024-05-12 12:30',15,FALSE),(10,8,1,'2024-05-13 05:50',-2,FALSE),(11,10,2,'2024-06-01 13:00',22,FALSE),(12,9,1,'2024-05-25 07:00',0,FALSE);
-- rename: Users=이용자 userId=이용자번호 userName=이용자명 reputation=평판 joinDate=가입일 introText=자기소개 Categories=분류 categoryId=분류번호 categoryName=분류명 parentCategoryId=상위분류번호 Questions=질문 questionId=질문번호 askerId=질문자번호 subject=제목 askedAt=질문시각 rewardPoint=내공 isClosed=마감여부 Answers=답변 answerId=답변번호 answererId=답변자번호 answeredAt=답변시각 voteScore=추천점수 isAccepted=채택여부

-- q: 평판이 5천 이상인 이용자 이름은?
-- q: 평판 점수 5,000점 이상인 이용자명을 조회하시오.
SELECT userName FROM Users WHERE reputation >= 5000;

-- q: 자기소개를 안 쓴 이용자는 몇 명이야
-- q: 자기소개가 없는 이용자 수를 구하시오.
SELECT COUNT(*) FROM Users WHERE introText IS NULL;

-- q: 최상위 분류 이름 알려주세요
-- q: 상위 분류가 없는 분류의 이름을 조회하시오.
SELECT categoryName FROM Categories WHERE parentCategoryId IS NULL;

-- q: 하위 분류 이름이랑 그 상위 분류 이름
-- q: 상위 분류가 있는 분류에 대해 분류명과 상위 분류명을 보여줘
SELECT c.categoryName, p.categoryName FROM Categories c JOIN Categories p ON c.parentCategoryId = p.categoryId;

-- q: 생활 분류 바로 아래에 있는 분류는 뭐뭐야?
-- q: 상위 분류가 '생활'인 분류명을 구하시오.
SELECT c.categoryName FROM Categories c JOIN Categories p ON c.parentCategoryId = p.categoryId WHERE p.categoryName = '생활';

-- q: 식물 분류에 올라온 질문 제목
-- q: '식물' 분류의 질문 제목을 조회하시오.
SELECT q.subject FROM Questions q JOIN Categories c ON q.categoryId = c.categoryId WHERE c.categoryName = '식물';

-- q: 아직 마감 안 된 질문의 제목과 내공
-- q: 마감되지 않은 질문의 제목, 내공을 알려 주세요.
SELECT subject, rewardPoint FROM Questions WHERE NOT isClosed;

-- q: 답변이 하나도 없는 질문 제목
-- q: 아무도 답변하지 않은 질문의 제목을 구하시오.
SELECT subject FROM Questions q WHERE NOT EXISTS (SELECT 1 FROM Answers a WHERE a.questionId = q.questionId);

-- q: 답변은 달렸는데 채택된 답변이 없는 질문 제목
-- q: 답변이 있으나 채택 답변이 없는 질문의 제목을 조회하시오.
SELECT subject FROM Questions WHERE questionId IN (SELECT questionId FROM Answers) AND questionId NOT IN (SELECT questionId FROM Answers WHERE isAccepted);

-- q: 이용자별 답변 수를 이름과 함께. 답변 안 한 사람도 0으로
-- q: 모든 이용자의 이름과 작성한 답변 수를 구하시오(없으면 0).
SELECT u.userName, COUNT(a.answerId) FROM Users u LEFT JOIN Answers a ON a.answererId = u.userId GROUP BY u.userId, u.userName;

-- q: 질문별 답변 수를 제목이랑 같이 보여줘, 답변 있는 질문만
-- q: 답변이 달린 질문의 제목과 답변 개수를 집계하시오.
SELECT q.subject, COUNT(*) FROM Questions q JOIN Answers a ON a.questionId = q.questionId GROUP BY q.questionId, q.subject;

-- q: 추천 점수가 가장 높은 답변을 쓴 사람은 누구예요?
-- q: 최고 추천 점수 답변의 작성자 이름을 구하시오.
SELECT u.userName FROM Answers a JOIN Users u ON a.answererId = u.userId ORDER BY a.voteScore DESC LIMIT 1;

-- q: 내공이 두 번째로 많이 걸린 질문 제목은?
-- q: 내공 2위 질문의 제목을 알려줘
SELECT subject FROM Questions ORDER BY rewardPoint DESC LIMIT 1 OFFSET 1;

-- q: 채택된 답변을 쓴 이용자 이름, 중복 없이
-- q: 답변이 채택된 적 있는 이용자의 이름을 중복 없이 조회하시오.
SELECT DISTINCT u.userName FROM Answers a JOIN Users u ON a.answererId = u.userId WHERE a.isAccepted;

-- q: 답변자별 채택률(%)을 이름과 함께 구해줘
-- q: 답변한 이용자별로 이름과 전체 답변 중 채택 답변 비율(백분율)을 구하시오.
SELECT u.userName, 100.0 * SUM(CASE WHEN a.isAccepted THEN 1 ELSE 0 END) / COUNT(*) FROM Answers a JOIN Users u ON a.answererId = u.userId GROUP BY u.userId, u.userName;

-- q: 질문도 하고 답변도 해 본 이용자 이름
-- q: 질문과 답변을 모두 작성한 적이 있는 이용자명을 조회하라.
SELECT userName FROM Users WHERE userId IN (SELECT askerId FROM Questions) AND userId IN (SELECT answererId FROM Answers);

-- q: 질문도 답변도 안 한 이용자 이름은?
-- q: 질문과 답변을 한 번도 작성하지 않은 이용자의 이름을 구하시오.
SELECT userName FROM Users u WHERE NOT EXISTS (SELECT 1 FROM Questions q WHERE q.askerId = u.userId) AND NOT EXISTS (SELECT 1 FROM Answers a WHERE a.answererId = u.userId);

-- q: 질문자 이름과 답변자 이름, 질문 제목을 답변마다 보여줘
-- q: 답변별로 질문자명, 답변자명, 질문 제목을 조회하시오.
SELECT x.userName, y.userName, q.subject FROM Answers a JOIN Questions q ON a.questionId = q.questionId JOIN Users x ON q.askerId = x.userId JOIN Users y ON a.answererId = y.userId;

-- q: 질문 올라오고 한 시간 안에(60분 이하) 달린 답변은 몇 건이야?
-- q: 질문 시각으로부터 60분 이내에 작성된 답변 수를 구하시오.
SELECT COUNT(*) FROM Answers a JOIN Questions q ON a.questionId = q.questionId WHERE a.answeredAt <= q.askedAt + INTERVAL 60 MINUTE;

-- q: 질문마다 첫 답변이 언제 달렸는지 제목과 시각
-- q: 답변이 있는 질문의 제목과 가장 이른 답변 시각을 조회하시오.
SELECT q.subject, MIN(a.answeredAt) FROM Questions q JOIN Answers a ON a.questionId = q.questionId GROUP BY q.questionId, q.subject;

-- q: 분류별 질문 수. 질문 없는 분류도 포함해서 분류명과 같이
-- q: 모든 분류의 이름과 질문 수를 구하시오(질문이 없으면 0).
SELECT c.categoryName, COUNT(q.questionId) FROM Categories c LEFT JOIN Questions q ON q.categoryId = c.categoryId GROUP BY c.categoryId, c.categoryName;

-- q: 질문을 3개 이상 올린 사람 이름
-- q: 질문 수가 세 건 이상인 이용자명을 조회하시오.
SELECT u.userName FROM Users u JOIN Questions q ON q.askerId = u.userId GROUP BY u.userId, u.userName HAVING COUNT(*) >= 3;

-- q: 2024년 5월에 질문한 사람은 총 몇 명인가요?
-- q: 2024년 5월에 질문을 올린 이용자 수(중복 제외)
SELECT COUNT(DISTINCT askerId) FROM Questions WHERE askedAt >= '2024-05-01' AND askedAt < '2024-06-01';

-- q: 평균 내공보다 많은 내공을 건 질문 제목과 내공
-- q: 내공이 전체 평균을 초과하는 질문의 제목, 내공을 구하시오.
SELECT subject, rewardPoint FROM Questions WHERE rewardPoint > (SELECT AVG(rewardPoint) FROM Questions);

-- q: 원예박사가 답변한 질문 제목을 다 보여줘
-- q: '원예박사'의 답변이 달린 질문 제목을 조회하시오.
SELECT q.subject FROM Answers a JOIN Questions q ON a.questionId = q.questionId JOIN Users u ON a.answererId = u.userId WHERE u.userName = '원예박사';

-- q: 추천 점수가 0 이하인 답변의 답변자 이름과 추천 점수
-- q: 추천점수 0점 이하 답변에 대해 답변자명, 추천 점수를 조회하시오.
SELECT u.userName, a.voteScore FROM Answers a JOIN Users u ON a.answererId = u.userId WHERE a.voteScore <= 0;

-- q: 질문마다 추천 점수가 제일 높은 답변의 질문 제목과 답변자 이름
-- q: 각 질문에서 추천 점수 1위 답변을 쓴 사람을 질문 제목, 답변자명으로 조회하시오.
SELECT q.subject, u.userName FROM Answers a JOIN Questions q ON a.questionId = q.questionId JOIN Users u ON a.answererId = u.userId WHERE a.voteScore = (SELECT MAX(voteScore) FROM Answers WHERE questionId = a.questionId);

-- q: 자정부터 아침 7시 전까지 작성된 답변 수
-- q: 답변 시각이 0시 이상 7시 미만인 답변은 몇 건인가요?
SELECT COUNT(*) FROM Answers WHERE EXTRACT(HOUR FROM answeredAt) < 7;
