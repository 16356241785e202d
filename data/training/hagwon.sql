-- domain: 입시·보습 학원
CREATE TABLE Teachers (TeacherID INTEGER PRIMARY KEY, TeacherName VARCHAR(20), Subject VARCHAR(20), HourlyPay INTEGER);
CREATE TABLE Lectures (LectureID INTEGER PRIMARY KEY, LectureTitle VARCHAR(60), TeacherID INTEGER REFERENCES Teachers(TeacherID), Level VARCHAR(10), MonthlyFee INTEGER, WeekDay VARCHAR(6));
CREATE TABLE Pupils (PupilID INTEGER PRIMARY KEY, PupilName VARCHAR(20), SchoolName VARCHAR(30), SchoolGrade VARCHAR(6), JoinDate DATE, LeaveDate DATE);
CREATE TABLE Registrations (RegID INTEGER PRIMARY KEY, PupilID INTEGER REFERENCES Pupils(PupilID), LectureID INTEGER REFERENCES Lectures(LectureID), RegMonth VARCHAR(7), PaidAmount INTEGER, PaidDate DATE);
COMMENT ON COLUMN Lectures.Level IS '기초, 심화, 실전';
COMMENT ON COLUMN Lectures.MonthlyFee IS '월 수강료(원)';
COMMENT ON COLUMN Pupils.LeaveDate IS '퇴원일, 다니는 중이면 NULL';
COMMENT ON COLUMN Registrations.RegMonth IS '수강 월 YYYY-MM';
COMMENT ON COLUMN Registrations.PaidDate IS '납부일, 미납이면 NULL';
COMMENT ON COLUMN Pupils.SchoolGrade IS '초6, 중1, 고2 형태';
INSERT INTO Teachers VALUES (1,'권혁주','수학',52000),(2,'마은희','영어',45000),(3,'천상민','국어',43000),(4,'봉지수','수학',38000),(5,'피터 박','영어',60000),(6,'제갈윤','과학',41000);
INSERT INTO Lectures VALUES (10,'중등 수학 개념반',4,'기초',220000,'월'),(11,'고등 수학 실전반',1,'실전',380000,'화'),(12,'내신 영어',2,'심화',260000,'수'),(13,'원어민 회화',5,'기초',300000,'목'),(14,'수능 국어',3,'실전',320000,'금'),(15,'고등 수학 심화반',1,'심화',350000,'토'),(16,'중등 과학 실험',6,'기초',240000,'토'),(17,'영문법 특강',2,'기초',180000,'일');
INSERT INTO Pupils VALUES (501,'탁수빈','한빛중','중2','2023-03-02',NULL),(502,'하지안','한빛중','중3','2022-09-01',NULL),(503,'구민서','청솔고','고1','2024-01-08',NULL),(504,'라유준','청솔고','고2','2023-07-03','2024-05-31'),(505,'모다현','은하고','고2','2024-03-04',NULL),(506,'변태오','은하고','고3','2021-03-02','2023-11-17'),(507,'사공윤','가람초','초6','2024-04-01',NULL),(508,'방소율','한빛중','중1','2024-05-02',NULL),(509,'엄지훈','청솔고','고1','2024-02-05',NULL);
INSERT INTO Registrations VALUES (1,501,10,'2024-04',220000,'2024-03-28'),(2,501,10,'2024-05',220000,'2024-04-29'),(3,501,12,'2024-05',260000,'2024-05-03'),(4,502,12,'2024-04',260000,'2024-04-01'),(5,502,12,'2024-05',0,NULL),(6,503,15,'2024-05',350000,'2024-05-02'),(7,503,14,'2024-05',320000,'2024-05-02'),(8,504,11,'2024-04',380000,'2024-04-10'),(9,504,11,'2024-05',380000,'2024-05-07'),(10,505,11,'2024-05',0,NULL),(11,505,14,'2024-05',320000,'2024-05-09'),(12,506,11,'2023-10',380000,'2023-09-30'),(13,507,13,'2024-05',300000,'2024-04-30'),(14,503,13,'2024-05',300000,'2024-05-02'),(15,508,10,'2024-05',200000,'2024-05-02');
-- rename: Teachers=강사 Lectures=강좌 Pupils=원생 Registrations=수강등록 TeacherID=강사번호 TeacherName=강사명 Subject=과목 HourlyPay=시급 LectureID=강좌번호 LectureTitle=강좌명 Level=난이도 MonthlyFee=월수강료 WeekDay=요일 PupilID=원생번호 PupilName=원생명 SchoolName=학교명 SchoolGrade=학년 JoinDate=입학일 LeaveDate=퇴원일 RegID=등록번호 RegMonth=수강월 PaidAmount=납부액 PaidDate=납부일

-- q: 지금 학원에 다니는 원생 이름을 알려줘.
-- q: 퇴원하지 않은 원생의 이름을 조회하시오.
SELECT PupilName FROM Pupils WHERE LeaveDate IS NULL;

-- q: 월 수강료가 30만 원 이상인 강좌 이름하고 수강료 보여줘요
-- q: 월수강료 30만원 이상 강좌명, 수강료
SELECT LectureTitle, MonthlyFee FROM Lectures WHERE MonthlyFee >= 300000;

-- q: 수학 선생님이 누구누구 있어?
-- q: 수학을 가르치는 강사의 이름을 조회하라.
SELECT TeacherName FROM Teachers WHERE Subject = '수학';

-- q: 과목별 평균 시급은 얼마예요?
-- q: 과목별 강사 시급 평균
SELECT Subject, AVG(HourlyPay) FROM Teachers GROUP BY Subject;

-- q: 시급이 가장 높은 강사 이름은?
-- q: 시급 제일 많이 받는 선생님이 누구야? 이름만 알려줘
SELECT TeacherName FROM Teachers ORDER BY HourlyPay DESC LIMIT 1;

-- q: 두 번째로 수강료가 비싼 강좌의 이름을 알려 주세요.
-- q: 월 수강료 기준 2위 강좌명
SELECT LectureTitle FROM Lectures ORDER BY MonthlyFee DESC LIMIT 1 OFFSET 1;

-- q: 권혁주 강사가 맡은 강좌의 제목과 요일은?
-- q: 권혁주 선생님 강좌 이름이랑 무슨 요일인지 알려줘
SELECT l.LectureTitle, l.WeekDay FROM Lectures l JOIN Teachers t ON l.TeacherID = t.TeacherID WHERE t.TeacherName = '권혁주';

-- q: 강사별 담당 강좌 수를 강사 이름과 함께 구하시오.
-- q: 선생님마다 강좌를 몇 개씩 맡고 있는지 이름이랑 보여줘
SELECT t.TeacherName, COUNT(*) FROM Teachers t JOIN Lectures l ON t.TeacherID = l.TeacherID GROUP BY t.TeacherID, t.TeacherName;

-- q: 학교별 원생 수
-- q: 각 학교에서 온 원생이 몇 명인지 알려 주세요.
SELECT SchoolName, COUNT(*) FROM Pupils GROUP BY SchoolName;

-- q: 원생이 세 명 이상 다니는 학교 이름은?
-- q: 소속 원생 수가 3명 이상인 학교명을 조회하시오.
SELECT SchoolName FROM Pupils GROUP BY SchoolName HAVING COUNT(*) >= 3;

-- q: 2024년 5월분 수강료를 아직 안 낸 원생 이름은?
-- q: 2024년 5월 수강 등록 중 미납 상태인 원생의 이름을 조회하라.
SELECT p.PupilName FROM Pupils p JOIN Registrations r ON p.PupilID = r.PupilID WHERE r.RegMonth = '2024-05' AND r.PaidDate IS NULL;

-- q: 2024년 5월에 고등 수학 실전반을 수강하는 원생 이름을 알려줘
-- q: 고등 수학 실전반 2024-05 수강생 이름
SELECT p.PupilName FROM Pupils p JOIN Registrations r ON p.PupilID = r.PupilID JOIN Lectures l ON r.LectureID = l.LectureID WHERE l.LectureTitle = '고등 수학 실전반' AND r.RegMonth = '2024-05';

-- q: 수강 월별 납부액 합계는?
-- q: 월별로 수강료가 얼마나 걷혔는지 보여 주세요.
SELECT RegMonth, SUM(PaidAmount) FROM Registrations GROUP BY RegMonth;

-- q: 강좌별 총 납부액을 많은 순서로 보여줘. 강좌 이름이랑 금액.
-- q: 강좌명과 납부액 합계를 합계 내림차순으로 조회하시오.
SELECT l.LectureTitle, SUM(r.PaidAmount) FROM Lectures l JOIN Registrations r ON l.LectureID = r.LectureID GROUP BY l.LectureID, l.LectureTitle ORDER BY SUM(r.PaidAmount) DESC;

-- q: 한 번도 등록된 적이 없는 강좌 이름을 찾아줘.
-- q: 수강 등록이 한 건도 없는 강좌명을 구하시오.
SELECT LectureTitle FROM Lectures l WHERE NOT EXISTS (SELECT 1 FROM Registrations r WHERE r.LectureID = l.LectureID);

-- q: 어떤 강좌에도 등록하지 않은 원생은 누구예요?
-- q: 수강 등록 기록이 없는 원생 이름
SELECT p.PupilName FROM Pupils p LEFT JOIN Registrations r ON p.PupilID = r.PupilID WHERE r.RegID IS NULL;

-- q: 정가보다 적게 낸 등록 건의 원생 이름, 강좌 이름, 납부액을 보여줘. 미납 건도 포함해.
-- q: 납부액이 강좌의 월 수강료에 못 미치는 등록의 원생명·강좌명·납부액을 조회하시오.
SELECT p.PupilName, l.LectureTitle, r.PaidAmount FROM Registrations r JOIN Pupils p ON r.PupilID = p.PupilID JOIN Lectures l ON r.LectureID = l.LectureID WHERE r.PaidAmount < l.MonthlyFee;

-- q: 평균보다 수강료가 비싼 강좌 이름이 뭐야?
-- q: 월 수강료가 전체 강좌 평균을 초과하는 강좌명을 조회하라.
SELECT LectureTitle FROM Lectures WHERE MonthlyFee > (SELECT AVG(MonthlyFee) FROM Lectures);

-- q: 난이도별로 가장 비싼 강좌의 난이도, 강좌명, 수강료를 알려 주세요.
-- q: 난이도마다 수강료 1위 강좌를 난이도·강좌명·월 수강료로 표시하시오.
SELECT Level, LectureTitle, MonthlyFee FROM Lectures l WHERE MonthlyFee = (SELECT MAX(m.MonthlyFee) FROM Lectures m WHERE m.Level = l.Level);

-- q: 주말에 하는 강좌는 뭐가 있나요?
-- q: 토요일이나 일요일에 열리는 강좌 이름
SELECT LectureTitle FROM Lectures WHERE WeekDay IN ('토', '일');

-- q: 고등학생 원생은 몇 명이야?
-- q: 학년이 고등학교에 해당하는 원생 수를 구하시오.
SELECT COUNT(*) FROM Pupils WHERE SchoolGrade LIKE '고%';

-- q: 2024년에 들어온 원생의 이름과 입학일을 최근 순으로 알려줘
-- q: 2024년에 입학한 원생명, 입학일을 입학일 내림차순으로 조회해 주십시오.
SELECT PupilName, JoinDate FROM Pupils WHERE YEAR(JoinDate) = 2024 ORDER BY JoinDate DESC;

-- q: 2024년 5월에 두 과목 이상 듣는 원생 이름이랑 강좌 수
-- q: 2024-05에 등록한 강좌가 2개 이상인 원생의 이름과 강좌 수를 구하시오.
SELECT p.PupilName, COUNT(*) FROM Pupils p JOIN Registrations r ON p.PupilID = r.PupilID WHERE r.RegMonth = '2024-05' GROUP BY p.PupilID, p.PupilName HAVING COUNT(*) >= 2;

-- q: 영어 강좌를 한 번이라도 등록한 원생은 모두 몇 명인가요?
-- q: 영어 과목 강사의 강좌에 등록한 적 있는 원생 수(중복 제외)
SELECT COUNT(DISTINCT r.PupilID) FROM Registrations r JOIN Lectures l ON r.LectureID = l.LectureID JOIN Teachers t ON l.TeacherID = t.TeacherID WHERE t.Subject = '영어';

-- q: 퇴원한 원생이 전체의 몇 퍼센트야?
-- q: 전체 원생 중 퇴원생 비율(%)을 구하시오.
SELECT 100.0 * COUNT(LeaveDate) / COUNT(*) FROM Pupils;

-- q: 기초반도 실전반도 아닌 난이도의 강좌 이름을 알려줘
-- q: 난이도가 기초나 실전이 아닌 강좌명을 조회하시오.
SELECT LectureTitle FROM Lectures WHERE Level NOT IN ('기초', '실전');

-- q: 강좌 제목에 '수학'이 들어간 강좌 중 제일 싼 것의 이름은?
-- q: 이름에 수학이 포함된 강좌 가운데 월 수강료가 가장 낮은 강좌명을 구하시오.
SELECT LectureTitle FROM Lectures WHERE LectureTitle LIKE '%수학%' ORDER BY MonthlyFee LIMIT 1;
