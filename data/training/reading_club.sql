-- domain: 독서 모임 앱 (한글 식별자)
CREATE TABLE 모임 (모임번호 INTEGER PRIMARY KEY, 모임명 VARCHAR(30), 지역 VARCHAR(20), 주제분야 VARCHAR(20), 최대인원 INTEGER, 월회비 INTEGER);
CREATE TABLE 참가자 (참가자번호 INTEGER PRIMARY KEY, 이름 VARCHAR(20), 나이 INTEGER, 직업 VARCHAR(20), 추천인번호 INTEGER);
CREATE TABLE 가입 (모임번호 INTEGER REFERENCES 모임(모임번호), 참가자번호 INTEGER REFERENCES 참가자(참가자번호), 역할 VARCHAR(10), 가입일 DATE, 탈퇴일 DATE, PRIMARY KEY (모임번호, 참가자번호));
CREATE TABLE 책 (책번호 INTEGER PRIMARY KEY, 책제목 VARCHAR(50), 지은이 VARCHAR(30), 분야 VARCHAR(20), 쪽수 INTEGER, 정가 INTEGER);
CREATE TABLE 모임일정 (일정번호 INTEGER PRIMARY KEY, 모임번호 INTEGER REFERENCES 모임(모임번호), 책번호 INTEGER REFERENCES 책(책번호), 모임일시 TIMESTAMP, 장소 VARCHAR(30), 온라인여부 BOOLEAN);
CREATE TABLE 출석 (일정번호 INTEGER REFERENCES 모임일정(일정번호), 참가자번호 INTEGER REFERENCES 참가자(참가자번호), 출석상태 VARCHAR(5), 완독여부 BOOLEAN, 감상점수 INTEGER, PRIMARY KEY (일정번호, 참가자번호));
COMMENT ON COLUMN 가입.탈퇴일 IS '활동 중이면 NULL';
COMMENT ON COLUMN 가입.역할 IS '모임장, 총무, 회원';
COMMENT ON COLUMN 출석.출석상태 IS '출석, 지각, 결석';
COMMENT ON COLUMN 참가자.추천인번호 IS '소개해 준 참가자의 번호, 없으면 NULL';
INSERT INTO 모임 VALUES (1,'월요일의 서재','서울','문학',8,10000),(2,'과학책 읽는 밤','대전','과학',6,5000),(3,'점심 북클럽','서울','자기계발',10,0),(4,'바닷가 책방','부산','문학',12,15000),(5,'역사 뒷골목','전주','역사',7,8000),(6,'아직 모집중','서울','철학',5,5000);
INSERT INTO 참가자 VALUES (1,'유한결',31,'회사원',NULL),(2,'차도담',27,'대학원생',1),(3,'맹지우',45,'교사',NULL),(4,'탁서윤',38,'간호사',3),(5,'봉우리',24,'대학생',2),(6,'엄태산',52,'자영업',NULL),(7,'사나래',29,'회사원',1),(8,'피아람',33,'프리랜서',NULL);
INSERT INTO 가입 VALUES (1,1,'모임장','2023-01-02',NULL),(1,2,'총무','2023-02-01',NULL),(1,7,'회원','2023-05-01','2024-01-31'),(2,2,'모임장','2022-09-01',NULL),(2,3,'회원','2022-10-10',NULL),(3,1,'회원','2024-01-05',NULL),(3,5,'모임장','2023-11-11',NULL),(3,7,'회원','2024-02-01',NULL),(4,4,'모임장','2021-06-06',NULL),(4,6,'회원','2022-03-03','2023-03-03'),(5,3,'모임장','2023-03-01',NULL),(5,6,'회원','2023-04-01',NULL);
INSERT INTO 책 VALUES (1,'겨울 정원','한소망','문학',320,15000),(2,'세포의 하루','문과학','과학',410,19800),(3,'조선의 밥상','구역사','역사',288,16500),(4,'아침 30분','나부지런','자기계발',210,14000),(5,'섬에서 온 편지','한소망','문학',198,13000),(6,'빛의 속도로 걷기','문과학','과학',350,18000),(7,'읽히지 않은 책','무명씨','철학',999,45000);
INSERT INTO 모임일정 VALUES (1,1,1,'2024-03-04 19:30','합정 카페',FALSE),(2,1,5,'2024-04-01 19:30','온라인',TRUE),(3,2,2,'2024-03-15 20:00','대전 도서관',FALSE),(4,2,6,'2024-05-17 20:00','온라인',TRUE),(5,3,4,'2024-03-20 12:10','을지로 회의실',FALSE),(6,4,1,'2024-04-06 15:00','광안리 책방',FALSE),(7,5,3,'2024-04-13 14:00','한옥마을',FALSE),(8,1,6,'2024-05-06 19:30','합정 카페',FALSE);
INSERT INTO 출석 VALUES (1,1,'출석',TRUE,5),(1,2,'지각',TRUE,4),(2,1,'출석',FALSE,NULL),(2,2,'출석',TRUE,5),(3,2,'출석',TRUE,4),(3,3,'결석',FALSE,NULL),(4,2,'출석',TRUE,3),(4,3,'출석',TRUE,5),(5,1,'지각',FALSE,2),(5,5,'출석',TRUE,4),(5,7,'결석',FALSE,NULL),(6,4,'출석',TRUE,5),(7,3,'출석',TRUE,4),(7,6,'출석',FALSE,3),(8,1,'출석',TRUE,5),(8,2,'결석',FALSE,NULL);
-- rename: 모임=clubs 모임번호=club_id 모임명=club_name 지역=region 주제분야=theme 최대인원=max_members 월회비=monthly_fee 참가자=participants 참가자번호=participant_id 이름=full_name 나이=age 직업=occupation 추천인번호=referrer_id 가입=memberships 역할=member_role 가입일=joined_on 탈퇴일=left_on 책=books 책번호=book_id 책제목=book_title 지은이=author 분야=category 쪽수=page_count 정가=list_price 모임일정=meetings 일정번호=meeting_id 모임일시=meets_at 장소=place 온라인여부=is_online 출석=attendance 출석상태=attend_status 완독여부=is_finished 감상점수=rating

-- q: 서울에서 하는 모임 이름이랑 월회비
-- q: 지역이 서울인 모임의 이름, 월회비를 조회하시오.
SELECT 모임명, 월회비 FROM 모임 WHERE 지역 = '서울';

-- q: 회비 없는 모임은?
-- q: 월회비가 0원인 모임명을 알려주세요.
SELECT 모임명 FROM 모임 WHERE 월회비 = 0;

-- q: 300쪽 넘는 책이 몇 권이야
-- q: 쪽수가 300쪽을 초과하는 책의 수를 구하시오.
SELECT COUNT(*) FROM 책 WHERE 쪽수 > 300;

-- q: 분야별 책 수와 평균 쪽수
-- q: 책 분야마다 몇 권이고 평균 몇 쪽인지 알려 주세요.
SELECT 분야, COUNT(*), AVG(쪽수) FROM 책 GROUP BY 분야;

-- q: 월요일의 서재에서 지금 활동 중인 사람 이름
-- q: '월요일의 서재' 모임에서 탈퇴하지 않은 참가자의 이름을 조회하시오.
SELECT 참가자.이름 FROM 가입 JOIN 참가자 ON 가입.참가자번호 = 참가자.참가자번호 JOIN 모임 ON 가입.모임번호 = 모임.모임번호 WHERE 모임.모임명 = '월요일의 서재' AND 가입.탈퇴일 IS NULL;

-- q: 모임별 모임장 이름
-- q: 모임명과 모임장의 이름을 보여주세요
SELECT 모임.모임명, 참가자.이름 FROM 가입 JOIN 참가자 ON 가입.참가자번호 = 참가자.참가자번호 JOIN 모임 ON 가입.모임번호 = 모임.모임번호 WHERE 가입.역할 = '모임장';

-- q: 가입자가 한 명도 없는 모임 이름
-- q: 아무도 가입하지 않은 모임명을 구하시오.
SELECT 모임명 FROM 모임 WHERE NOT EXISTS (SELECT 1 FROM 가입 WHERE 가입.모임번호 = 모임.모임번호);

-- q: 모임마다 활동 중인 인원이 몇 명인지, 0명인 모임도 포함해서 모임명과 함께
-- q: 전체 모임의 이름과 현재(탈퇴하지 않은) 가입 인원수를 구하시오. 없으면 0으로 한다.
SELECT 모임.모임명, COUNT(가입.참가자번호) FROM 모임 LEFT JOIN 가입 ON 모임.모임번호 = 가입.모임번호 AND 가입.탈퇴일 IS NULL GROUP BY 모임.모임번호, 모임.모임명;

-- q: 어느 모임에도 가입 안 한 참가자 이름은?
-- q: 가입 기록이 없는 참가자의 이름을 조회하시오.
SELECT 참가자.이름 FROM 참가자 LEFT JOIN 가입 ON 참가자.참가자번호 = 가입.참가자번호 WHERE 가입.모임번호 IS NULL;

-- q: 두 군데 이상 가입한 사람 이름과 가입 수. 탈퇴한 것도 세줘
-- q: 탈퇴 포함 가입 모임이 2개 이상인 참가자의 이름, 가입 모임 수를 구하시오.
SELECT 참가자.이름, COUNT(*) FROM 참가자 JOIN 가입 ON 참가자.참가자번호 = 가입.참가자번호 GROUP BY 참가자.참가자번호, 참가자.이름 HAVING COUNT(*) >= 2;

-- q: 추천받아서 온 참가자 이름과 추천인 이름
-- q: 추천인이 있는 참가자의 이름, 추천인의 이름을 조회하시오.
SELECT 참가자.이름, 추천인.이름 FROM 참가자 JOIN 참가자 추천인 ON 참가자.추천인번호 = 추천인.참가자번호;

-- q: 추천해 준 사람보다 어린 참가자 이름 알려줘
-- q: 추천인보다 나이가 적은 참가자의 이름을 구하시오.
SELECT 참가자.이름 FROM 참가자 JOIN 참가자 추천인 ON 참가자.추천인번호 = 추천인.참가자번호 WHERE 참가자.나이 < 추천인.나이;

-- q: 추천을 제일 많이 한 사람 이름
-- q: 가장 많은 참가자를 소개한 추천인의 이름은 무엇인가요?
SELECT 추천인.이름 FROM 참가자 JOIN 참가자 추천인 ON 참가자.추천인번호 = 추천인.참가자번호 GROUP BY 추천인.참가자번호, 추천인.이름 ORDER BY COUNT(*) DESC LIMIT 1;

-- q: 한 번도 모임에서 안 읽은 책 제목
-- q: 모임 일정에 선정된 적이 없는 책의 제목을 조회하시오.
SELECT 책제목 FROM 책 WHERE 책번호 NOT IN (SELECT 책번호 FROM 모임일정);

-- q: 겨울 정원을 읽은 모임 이름과 모임 일시
-- q: '겨울 정원'을 다룬 일정의 모임명, 모임일시를 조회하시오.
SELECT 모임.모임명, 모임일정.모임일시 FROM 모임일정 JOIN 모임 ON 모임일정.모임번호 = 모임.모임번호 JOIN 책 ON 모임일정.책번호 = 책.책번호 WHERE 책.책제목 = '겨울 정원';

-- q: 두 개 이상의 모임에서 읽은 책 제목
-- q: 서로 다른 모임 2곳 이상에서 선정된 책의 제목을 구하시오.
SELECT 책.책제목 FROM 모임일정 JOIN 책 ON 모임일정.책번호 = 책.책번호 GROUP BY 책.책번호, 책.책제목 HAVING COUNT(DISTINCT 모임일정.모임번호) >= 2;

-- q: 모임 주제 분야랑 다른 분야의 책을 읽은 일정의 모임명과 책 제목
-- q: 모임의 주제분야와 책 분야가 일치하지 않는 일정의 모임명, 책제목을 조회하라.
SELECT 모임.모임명, 책.책제목 FROM 모임일정 JOIN 모임 ON 모임일정.모임번호 = 모임.모임번호 JOIN 책 ON 모임일정.책번호 = 책.책번호 WHERE 모임.주제분야 <> 책.분야;

-- q: 온라인 모임이랑 오프라인 모임이 각각 몇 번이었어? 온라인 여부와 횟수로 보여줘
-- q: 온라인여부별 일정 수를 집계하시오.
SELECT 온라인여부, COUNT(*) FROM 모임일정 GROUP BY 온라인여부;

-- q: 결석한 적 있는 사람 이름 중복 없이
-- q: 한 번이라도 결석한 참가자의 이름을 중복 없이 조회하시오.
SELECT DISTINCT 참가자.이름 FROM 출석 JOIN 참가자 ON 출석.참가자번호 = 참가자.참가자번호 WHERE 출석.출석상태 = '결석';

-- q: 출석 기록이 있으면서 한 번도 결석 안 한 사람 이름
-- q: 출석 기록이 있고 결석이 전혀 없는 참가자의 이름을 구하시오.
SELECT 참가자.이름 FROM 출석 JOIN 참가자 ON 출석.참가자번호 = 참가자.참가자번호 GROUP BY 참가자.참가자번호, 참가자.이름 HAVING SUM(CASE WHEN 출석.출석상태 = '결석' THEN 1 ELSE 0 END) = 0;

-- q: 책별 평균 감상 점수를 제목이랑 높은 순으로 알려줘
-- q: 감상 점수가 있는 책의 제목과 평균 감상점수를 내림차순으로 조회하시오.
SELECT 책.책제목, AVG(출석.감상점수) FROM 출석 JOIN 모임일정 ON 출석.일정번호 = 모임일정.일정번호 JOIN 책 ON 모임일정.책번호 = 책.책번호 WHERE 출석.감상점수 IS NOT NULL GROUP BY 책.책번호, 책.책제목 ORDER BY AVG(출석.감상점수) DESC;

-- q: 참가자별 완독률(%)을 이름과 함께
-- q: 출석 기록이 있는 참가자마다 이름과 완독 비율(백분율)을 구하시오.
SELECT 참가자.이름, 100.0 * SUM(CASE WHEN 출석.완독여부 THEN 1 ELSE 0 END) / COUNT(*) FROM 출석 JOIN 참가자 ON 출석.참가자번호 = 참가자.참가자번호 GROUP BY 참가자.참가자번호, 참가자.이름;

-- q: 제일 두꺼운 책의 제목과 지은이
-- q: 쪽수가 가장 많은 책의 제목, 지은이
SELECT 책제목, 지은이 FROM 책 ORDER BY 쪽수 DESC LIMIT 1;

-- q: 같은 분야 평균 정가보다 비싼 책 제목
-- q: 해당 분야의 평균 정가를 초과하는 책 제목을 조회하시오.
SELECT 책제목 FROM 책 WHERE 정가 > (SELECT AVG(b.정가) FROM 책 b WHERE b.분야 = 책.분야);

-- q: 책을 두 권 이상 쓴 지은이
-- q: 등록된 책이 2권 이상인 지은이를 구하시오.
SELECT 지은이 FROM 책 GROUP BY 지은이 HAVING COUNT(*) >= 2;

-- q: 2024년 4월에 열린 모임 일정의 모임명이랑 장소를 날짜순으로
-- q: 2024년 4월 일정의 모임명, 장소를 모임일시 오름차순으로 조회하시오.
SELECT 모임.모임명, 모임일정.장소 FROM 모임일정 JOIN 모임 ON 모임일정.모임번호 = 모임.모임번호 WHERE 모임일정.모임일시 >= '2024-04-01' AND 모임일정.모임일시 < '2024-05-01' ORDER BY 모임일정.모임일시;

-- q: 회사원도 대학생도 아닌 참가자 이름, 직업
-- q: 직업이 회사원, 대학생이 아닌 참가자의 이름과 직업을 알려줘
SELECT 이름, 직업 FROM 참가자 WHERE 직업 NOT IN ('회사원', '대학생');

-- q: 지각 또는 결석이 기록된 일정의 모임명과 참가자 이름, 출석 상태
-- q: 출석상태가 지각이거나 결석인 기록의 모임명, 이름, 출석상태를 조회하시오.
SELECT 모임.모임명, 참가자.이름, 출석.출석상태 FROM 출석 JOIN 모임일정 ON 출석.일정번호 = 모임일정.일정번호 JOIN 모임 ON 모임일정.모임번호 = 모임.모임번호 JOIN 참가자 ON 출석.참가자번호 = 참가자.참가자번호 WHERE 출석.출석상태 IN ('지각', '결석');
