-- domain: 소개팅 앱 매칭
CREATE TABLE profile (
  profile_no INT PRIMARY KEY,
  nick VARCHAR(30),
  gender CHAR(1),
  age INT,
  city VARCHAR(20),
  job VARCHAR(30),
  height_cm INT,
  mbti CHAR(4),
  smoker BOOLEAN,
  joined DATE
);
CREATE TABLE like_log (
  like_no INT PRIMARY KEY,
  from_no INT REFERENCES profile(profile_no),
  to_no INT REFERENCES profile(profile_no),
  liked_at TIMESTAMP,
  super_like BOOLEAN
);
CREATE TABLE date_meeting (
  meeting_no INT PRIMARY KEY,
  man_no INT REFERENCES profile(profile_no),
  woman_no INT REFERENCES profile(profile_no),
  met_on DATE,
  place VARCHAR(30),
  man_score INT,
  woman_score INT
);
COMMENT ON COLUMN profile.gender IS 'M 남자, F 여자';
COMMENT ON COLUMN like_log.from_no IS '좋아요를 보낸 회원';
COMMENT ON COLUMN like_log.to_no IS '좋아요를 받은 회원';
COMMENT ON COLUMN date_meeting.man_score IS '남자가 매긴 만족도 1~5, 없으면 NULL';
COMMENT ON COLUMN date_meeting.woman_score IS '여자가 매긴 만족도 1~5, 없으면 NULL';
INSERT INTO profile VALUES
(1,'햇살한스푼','F',29,'서울','간호사',163,'ENFP',FALSE,'2023-11-01'),(2,'조용한사람','M',33,'서울','개발자',176,'ISTJ',FALSE,'2023-12-12'),(3,'요리하는남자','M',35,'수원','요리사',181,'ESFJ',TRUE,'2024-01-05'),
(4,'책읽는밤','F',31,'인천','교사',158,'INFJ',FALSE,'2024-01-20'),(5,'달려라하니','F',26,'서울','디자이너',167,'ESTP',FALSE,'2024-02-02'),(6,'바다소년','M',28,'부산','공무원',172,'ISFP',FALSE,'2024-02-14'),
(7,'맥주좋아','M',38,'서울','자영업',170,'ENTP',TRUE,'2023-10-10'),(8,'고양이집사','F',34,'부산','약사',161,'INTP',FALSE,'2024-03-03'),(9,'등산러','M',31,'수원','개발자',179,'ENTJ',FALSE,'2024-03-30'),(10,'새로온회원','F',27,'대전',NULL,NULL,NULL,FALSE,'2024-06-01');
INSERT INTO like_log VALUES
(1,2,1,'2024-03-01 21:00',TRUE),(2,1,2,'2024-03-01 22:10',FALSE),(3,3,1,'2024-03-02 10:00',FALSE),(4,7,1,'2024-03-03 01:30',FALSE),(5,7,5,'2024-03-03 01:31',FALSE),(6,7,4,'2024-03-03 01:32',TRUE),
(7,6,8,'2024-03-10 19:00',FALSE),(8,8,6,'2024-03-10 20:20',TRUE),(9,9,5,'2024-04-05 12:00',FALSE),(10,5,9,'2024-04-06 09:00',FALSE),(11,4,2,'2024-04-07 18:00',FALSE),(12,9,1,'2024-04-20 23:00',FALSE),(13,2,4,'2024-04-21 08:00',FALSE),(14,3,8,'2024-05-01 13:00',FALSE);
INSERT INTO date_meeting VALUES (1,2,1,'2024-03-09','연남동 카페',5,4),(2,6,8,'2024-03-17','광안리',4,5),(3,9,5,'2024-04-13','잠실 야구장',3,4),(4,2,4,'2024-04-28','인천 차이나타운',4,2),(5,9,5,'2024-04-27','남산',4,5),(6,3,1,'2024-05-05','수원 화성',NULL,3);
-- rename: profile=회원 profile_no=회원번호 nick=닉네임 gender=성별 age=나이 city=도시 job=직업 height_cm=키 mbti=성격유형 smoker=흡연여부 joined=가입일 like_log=좋아요기록 like_no=기록번호 from_no=보낸회원 to_no=받은회원 liked_at=보낸시각 super_like=슈퍼좋아요 date_meeting=만남 meeting_no=만남번호 man_no=남자회원 woman_no=여자회원 met_on=만난날 place=장소 man_score=남자점수 woman_score=여자점수

-- q: 서울 사는 여자 회원 닉네임이랑 나이
-- q: 도시가 서울인 여성 회원의 닉네임, 나이를 조회하시오.
SELECT nick, age FROM profile WHERE city = '서울' AND gender = 'F';

-- q: 키가 175 이상인 남자 회원 닉네임은?
-- q: 키 175cm 이상 남성 회원의 닉네임을 구하시오.
SELECT nick FROM profile WHERE gender = 'M' AND height_cm >= 175;

-- q: 30대이면서 담배 안 피우는 회원은 몇 명?
-- q: 나이가 30세 이상 39세 이하인 비흡연 회원 수를 구하시오.
SELECT COUNT(*) FROM profile WHERE age BETWEEN 30 AND 39 AND NOT smoker;

-- q: 도시별 회원 수
-- q: 도시마다 회원이 몇 명인지 알려 주세요.
SELECT city, COUNT(*) FROM profile GROUP BY city;

-- q: 성별로 평균 나이와 평균 키를 보여줘
-- q: 성별 평균 나이, 평균 키
SELECT gender, AVG(age), AVG(height_cm) FROM profile GROUP BY gender;

-- q: 직업을 안 적은 회원 닉네임
-- q: 직업 정보가 없는 회원의 닉네임을 조회하시오.
SELECT nick FROM profile WHERE job IS NULL;

-- q: 외향형, 즉 MBTI가 E로 시작하는 회원 닉네임과 MBTI
-- q: MBTI 첫 글자가 E인 회원의 닉네임, MBTI를 조회하시오.
SELECT nick, mbti FROM profile WHERE mbti LIKE 'E%';

-- q: 햇살한스푼한테 좋아요 보낸 사람 닉네임
-- q: '햇살한스푼'이 받은 좋아요의 발신 회원 닉네임을 조회하시오.
SELECT s.nick FROM like_log l JOIN profile s ON l.from_no = s.profile_no JOIN profile r ON l.to_no = r.profile_no WHERE r.nick = '햇살한스푼';

-- q: 좋아요를 제일 많이 받은 회원이 누구예요? 닉네임만
-- q: 받은 좋아요 수 1위 회원의 닉네임을 구하시오.
SELECT p.nick FROM like_log l JOIN profile p ON l.to_no = p.profile_no GROUP BY p.profile_no, p.nick ORDER BY COUNT(*) DESC LIMIT 1;

-- q: 회원별 받은 좋아요 수, 못 받은 회원은 0으로 닉네임과 함께
-- q: 모든 회원의 닉네임과 받은 좋아요 수를 구하시오(없으면 0).
SELECT p.nick, COUNT(l.like_no) FROM profile p LEFT JOIN like_log l ON l.to_no = p.profile_no GROUP BY p.profile_no, p.nick;

-- q: 좋아요를 보낸 적도 받은 적도 없는 회원 닉네임
-- q: 좋아요 기록에 한 번도 등장하지 않는 회원의 닉네임을 조회하라.
SELECT nick FROM profile p WHERE NOT EXISTS (SELECT 1 FROM like_log l WHERE l.from_no = p.profile_no OR l.to_no = p.profile_no);

-- q: 서로 좋아요를 누른 커플의 닉네임을 짝마다 한 번만 보여줘
-- q: 상호 좋아요가 성립한 두 회원의 닉네임을 쌍별로 한 번씩 조회하시오.
SELECT a.nick, b.nick FROM like_log x JOIN like_log y ON x.from_no = y.to_no AND x.to_no = y.from_no JOIN profile a ON x.from_no = a.profile_no JOIN profile b ON x.to_no = b.profile_no WHERE x.from_no < x.to_no;

-- q: 슈퍼 좋아요를 보낸 회원 닉네임하고 받은 회원 닉네임
-- q: 슈퍼 좋아요 기록의 보낸 회원, 받은 회원 닉네임을 알려줘
SELECT s.nick, r.nick FROM like_log l JOIN profile s ON l.from_no = s.profile_no JOIN profile r ON l.to_no = r.profile_no WHERE l.super_like;

-- q: 실제로 만난 남녀 닉네임과 장소
-- q: 만남 기록별 남자 닉네임, 여자 닉네임, 장소를 조회하시오.
SELECT m.nick, w.nick, d.place FROM date_meeting d JOIN profile m ON d.man_no = m.profile_no JOIN profile w ON d.woman_no = w.profile_no;

-- q: 두 번 이상 만난 남녀의 닉네임
-- q: 같은 상대와 2회 이상 만난 쌍의 남자 닉네임, 여자 닉네임을 구하시오.
SELECT m.nick, w.nick FROM date_meeting d JOIN profile m ON d.man_no = m.profile_no JOIN profile w ON d.woman_no = w.profile_no GROUP BY m.profile_no, m.nick, w.profile_no, w.nick HAVING COUNT(*) >= 2;

-- q: 아직 한 번도 만남을 못 가진 회원 닉네임
-- q: 만남 기록이 없는 회원의 닉네임을 알려주세요.
SELECT nick FROM profile WHERE profile_no NOT IN (SELECT man_no FROM date_meeting) AND profile_no NOT IN (SELECT woman_no FROM date_meeting);

-- q: 남자 점수와 여자 점수가 둘 다 4점 이상인 만남 장소
-- q: 양쪽 만족도가 모두 4 이상인 만남의 장소를 조회하시오.
SELECT place FROM date_meeting WHERE man_score >= 4 AND woman_score >= 4;

-- q: 여자 점수가 남자 점수보다 높은 만남의 날짜와 장소
-- q: 여성 만족도가 남성 만족도보다 높았던 만남의 만난 날, 장소를 구하시오.
SELECT met_on, place FROM date_meeting WHERE woman_score > man_score;

-- q: 같은 도시 사람끼리 만난 경우는 몇 건인가요?
-- q: 남녀의 거주 도시가 같은 만남 건수를 구하시오.
SELECT COUNT(*) FROM date_meeting d JOIN profile m ON d.man_no = m.profile_no JOIN profile w ON d.woman_no = w.profile_no WHERE m.city = w.city;

-- q: 나이 차이가 5살 이상 나는 만남의 남자 닉네임, 여자 닉네임
-- q: 남녀 나이 차가 5세 이상인 만남의 남자 닉네임과 여자 닉네임을 보여주세요.
SELECT m.nick, w.nick FROM date_meeting d JOIN profile m ON d.man_no = m.profile_no JOIN profile w ON d.woman_no = w.profile_no WHERE ABS(m.age - w.age) >= 5;

-- q: 2024년 3월에 오간 좋아요는 몇 개야?
-- q: 2024년 3월 좋아요 건수를 구하시오.
SELECT COUNT(*) FROM like_log WHERE liked_at >= '2024-03-01' AND liked_at < '2024-04-01';

-- q: 좋아요를 세 번 이상 보낸 회원 닉네임과 횟수
-- q: 보낸 좋아요가 3건 이상인 회원의 닉네임, 건수
SELECT p.nick, COUNT(*) FROM like_log l JOIN profile p ON l.from_no = p.profile_no GROUP BY p.profile_no, p.nick HAVING COUNT(*) >= 3;

-- q: 좋아요는 보냈지만 만남은 없었던 남자 회원 닉네임
-- q: 좋아요를 보낸 적은 있으나 만남 기록이 없는 남성 회원의 닉네임을 조회하시오.
SELECT nick FROM profile WHERE gender = 'M' AND profile_no IN (SELECT from_no FROM like_log) AND profile_no NOT IN (SELECT man_no FROM date_meeting);

-- q: 같은 성별 평균보다 키가 큰 회원 닉네임
-- q: 본인 성별의 평균 키를 넘는 회원의 닉네임을 구하시오.
SELECT nick FROM profile p WHERE height_cm > (SELECT AVG(height_cm) FROM profile WHERE gender = p.gender);

-- q: 도시마다 가장 어린 회원의 도시, 닉네임, 나이
-- q: 각 도시 최연소 회원을 도시, 닉네임, 나이로 조회하시오.
SELECT city, nick, age FROM profile p WHERE age = (SELECT MIN(age) FROM profile WHERE city = p.city);

-- q: 서울도 수원도 아닌 곳에 사는 회원 닉네임, 도시
-- q: 거주 도시가 서울과 수원이 아닌 회원의 닉네임과 도시를 알려줘
SELECT nick, city FROM profile WHERE city NOT IN ('서울', '수원');

-- q: 남자 만족도 평균이랑 여자 만족도 평균은 각각 얼마야?
-- q: 만남 전체의 남성 만족도 평균과 여성 만족도 평균을 구하시오.
SELECT AVG(man_score), AVG(woman_score) FROM date_meeting;

-- q: 두 번째로 키가 큰 회원 닉네임은? 키 없는 사람은 빼고
-- q: 키가 등록된 회원 중 키 2위의 닉네임을 구하시오.
SELECT nick FROM profile WHERE height_cm IS NOT NULL ORDER BY height_cm DESC LIMIT 1 OFFSET 1;

-- q: 흡연자 비율이 몇 %예요?
-- q: 전체 회원 중 흡연 회원의 비율(%)
SELECT 100.0 * SUM(CASE WHEN smoker THEN 1 ELSE 0 END) / COUNT(*) FROM profile;
