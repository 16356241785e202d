-- domain: 구청 민원 처리
CREATE TABLE bureaus (bureau_id INTEGER PRIMARY KEY, bureau_name VARCHAR(20), parent_id INTEGER, phone VARCHAR(15));
CREATE TABLE officers (officer_id INTEGER PRIMARY KEY, officer_name VARCHAR(20), bureau_id INTEGER REFERENCES bureaus(bureau_id), rank_no INTEGER, appointed_on DATE);
CREATE TABLE complaints (complaint_no VARCHAR(12) PRIMARY KEY, complaint_type VARCHAR(10), channel CHAR(1), dong VARCHAR(20), received_at TIMESTAMP, officer_id INTEGER REFERENCES officers(officer_id), closed_at TIMESTAMP, satisfaction INTEGER, content TEXT);
COMMENT ON COLUMN bureaus.parent_id IS '상위 국의 부서 번호, 국이면 NULL';
COMMENT ON COLUMN officers.rank_no IS '직급(급수), 5~9';
COMMENT ON COLUMN complaints.channel IS 'W 인터넷, P 전화, V 방문, M 우편';
COMMENT ON COLUMN complaints.closed_at IS '처리 완료 일시, 처리 중이면 NULL';
COMMENT ON COLUMN complaints.satisfaction IS '만족도 1~5, 미응답이면 NULL';
INSERT INTO bureaus VALUES (1,'안전교통국',NULL,'02-100-1000'),(2,'교통행정과',1,'02-100-1100'),(3,'도로과',1,'02-100-1200'),(4,'환경복지국',NULL,'02-100-2000'),(5,'청소행정과',4,'02-100-2100'),(6,'사회복지과',4,NULL),(7,'공원녹지과',4,'02-100-2300');
INSERT INTO officers VALUES (1,'공무진',2,7,'2015-07-01'),(2,'남주임',2,9,'2023-01-02'),(3,'도로시',3,6,'2008-03-10'),(4,'맑은물',5,8,'2019-11-01'),(5,'복지연',6,7,'2016-02-15'),(6,'선임수',5,6,'2010-09-01'),(7,'신입이',6,9,'2024-01-02');
INSERT INTO complaints VALUES ('C2024-0001','불법주차','W','은행동','2024-03-04 08:50',1,'2024-03-04 17:20',4,'소화전 앞 주차 차량을 단속해 주세요'),('C2024-0002','도로파손','P','은행동','2024-03-04 10:15',3,'2024-03-11 15:00',5,'횡단보도 앞 구덩이'),('C2024-0003','쓰레기','W','매화동','2024-03-05 21:40',4,'2024-03-06 10:00',3,'무단 투기가 계속됩니다'),('C2024-0004','불법주차','P','솔밭동','2024-03-07 13:30',2,'2024-03-08 09:10',2,'학원 앞 이중 주차'),('C2024-0005','복지상담','V','매화동','2024-03-11 11:00',5,'2024-03-18 16:30',5,'기초연금 신청 문의'),('C2024-0006','쓰레기','M','솔밭동','2024-03-12 09:00',6,'2024-03-20 11:45',NULL,'대형 폐기물 미수거'),('C2024-0007','소음','W','은행동','2024-03-15 23:55',NULL,NULL,NULL,'공사장 야간 소음'),('C2024-0008','불법주차','W','은행동','2024-04-01 07:45',1,'2024-04-01 12:00',NULL,'인도 위 주차'),('C2024-0009','도로파손','W','늘봄동','2024-04-03 14:25',3,NULL,NULL,'보도블록 파손'),('C2024-0010','복지상담','P','늘봄동','2024-04-08 10:40',5,'2024-04-10 09:30',4,'긴급 생계비 문의'),('C2024-0011','쓰레기','W','은행동','2024-04-15 19:05',4,NULL,NULL,'음식물 쓰레기 악취'),('C2024-0012','불법주차','P','매화동','2024-04-22 16:00',2,'2024-04-25 18:00',1,'장애인 구역 위반');
-- rename: bureaus=부서 officers=공무원 complaints=민원 bureau_id=부서번호 bureau_name=부서명 parent_id=상위부서번호 phone=전화번호 officer_id=담당자번호 officer_name=담당자명 rank_no=직급 appointed_on=임용일 complaint_no=민원번호 complaint_type=민원유형 channel=접수경로 dong=동 received_at=접수일시 closed_at=처리일시 satisfaction=만족도 content=내용

-- q: 처리 중인 민원 번호를 알려줘.
-- q: 아직 처리 완료되지 않은 민원의 민원번호를 조회하시오.
SELECT complaint_no FROM complaints WHERE closed_at IS NULL;

-- q: 인터넷으로 접수된 민원이 몇 건이에요?
-- q: 접수 경로가 인터넷인 민원 건수
SELECT COUNT(*) FROM complaints WHERE channel = 'W';

-- q: 민원 유형별 건수를 많은 순으로 보여줘
-- q: 민원유형과 건수를 건수 내림차순으로 조회하라.
SELECT complaint_type, COUNT(*) FROM complaints GROUP BY complaint_type ORDER BY COUNT(*) DESC;

-- q: 동별 민원 건수는?
-- q: 동별로 민원이 몇 건 들어왔는지 알려 주세요.
SELECT dong, COUNT(*) FROM complaints GROUP BY dong;

-- q: 민원이 네 건 이상인 동은 어디야?
-- q: 민원 4건 이상 접수된 동을 구하시오.
SELECT dong FROM complaints GROUP BY dong HAVING COUNT(*) >= 4;

-- q: 민원 내용에 '소음'이나 '악취'가 들어간 민원 번호와 내용
-- q: 내용에 소음 또는 악취라는 단어가 있는 민원의 번호, 내용을 조회하시오.
SELECT complaint_no, content FROM complaints WHERE content LIKE '%소음%' OR content LIKE '%악취%';

-- q: 만족도가 3점 이하인 민원의 번호랑 만족도 보여 주세요.
-- q: 만족도 3점 이하 민원번호, 만족도
SELECT complaint_no, satisfaction FROM complaints WHERE satisfaction <= 3;

-- q: 유형별 평균 만족도는 얼마예요?
-- q: 민원 유형별 만족도 평균을 구하시오.
SELECT complaint_type, AVG(satisfaction) FROM complaints GROUP BY complaint_type;

-- q: 담당자가 배정되지 않은 민원 번호는?
-- q: 담당자 미배정 민원의 번호를 알려줘
SELECT complaint_no FROM complaints WHERE officer_id IS NULL;

-- q: 교통행정과 직원 이름을 알려줘
-- q: 교통행정과 소속 공무원의 이름을 조회하라.
SELECT o.officer_name FROM officers o JOIN bureaus b ON o.bureau_id = b.bureau_id WHERE b.bureau_name = '교통행정과';

-- q: 과 이름과 그 상위 국 이름을 같이 보여줘.
-- q: 상위 국이 있는 부서의 부서명과 상위 부서명을 조회하시오.
SELECT b.bureau_name, p.bureau_name FROM bureaus b JOIN bureaus p ON b.parent_id = p.bureau_id;

-- q: 환경복지국에 속한 과는 뭐가 있어요?
-- q: 상위 부서가 환경복지국인 부서 이름
SELECT b.bureau_name FROM bureaus b JOIN bureaus p ON b.parent_id = p.bureau_id WHERE p.bureau_name = '환경복지국';

-- q: 직원이 한 명도 없는 부서 이름은?
-- q: 소속 공무원이 없는 부서명을 모두 조회하시오.
SELECT bureau_name FROM bureaus b WHERE NOT EXISTS (SELECT 1 FROM officers o WHERE o.bureau_id = b.bureau_id);

-- q: 담당자별 처리 완료 건수를 이름과 함께 알려 주세요.
-- q: 공무원 이름별로 완료한 민원 건수를 구하시오.
SELECT o.officer_name, COUNT(*) FROM officers o JOIN complaints c ON o.officer_id = c.officer_id WHERE c.closed_at IS NOT NULL GROUP BY o.officer_id, o.officer_name;

-- q: 민원을 한 건도 맡지 않은 공무원은 누구야?
-- q: 담당 민원이 없는 공무원의 이름을 조회하라.
SELECT o.officer_name FROM officers o LEFT JOIN complaints c ON o.officer_id = c.officer_id WHERE c.complaint_no IS NULL;

-- q: 부서별 민원 건수를 부서 이름으로 보여줘. 담당 부서가 있는 민원만.
-- q: 담당자 소속 부서명별 민원 건수
SELECT b.bureau_name, COUNT(*) FROM complaints c JOIN officers o ON c.officer_id = o.officer_id JOIN bureaus b ON o.bureau_id = b.bureau_id GROUP BY b.bureau_id, b.bureau_name;

-- q: 평균 만족도가 가장 높은 부서는 어디인가요? 부서 이름만요.
-- q: 민원 만족도 평균 1위 부서명을 구하시오.
SELECT b.bureau_name FROM complaints c JOIN officers o ON c.officer_id = o.officer_id JOIN bureaus b ON o.bureau_id = b.bureau_id GROUP BY b.bureau_id, b.bureau_name ORDER BY AVG(c.satisfaction) DESC LIMIT 1;

-- q: 접수 당일에 처리가 끝난 민원 번호를 알려줘
-- q: 접수일과 처리일이 같은 민원의 번호를 조회하시오.
SELECT complaint_no FROM complaints WHERE CAST(received_at AS DATE) = CAST(closed_at AS DATE);

-- q: 처리하는 데 7일이 넘게 걸린 민원의 번호와 유형은? 접수 일시에서 처리 일시까지 7일 초과면 돼.
-- q: 접수 일시부터 처리 일시까지 7일을 초과한 민원의 민원번호, 민원유형을 조회하라.
SELECT complaint_no, complaint_type FROM complaints WHERE closed_at > received_at + INTERVAL 7 DAY;

-- q: 월별 접수 건수
-- q: 접수한 달별로 민원이 몇 건인지 보여줘요
SELECT MONTH(received_at), COUNT(*) FROM complaints GROUP BY MONTH(received_at);

-- q: 근무 시간 외(9시 전이나 18시 이후)에 접수된 민원은 몇 건이야?
-- q: 접수 시각이 9시 이전이거나 18시 이후인 민원 건수를 구하시오.
SELECT COUNT(*) FROM complaints WHERE HOUR(received_at) < 9 OR HOUR(received_at) >= 18;

-- q: 은행동 민원 가운데 가장 오래 처리되지 않고 있는 민원 번호는?
-- q: 은행동의 미처리 민원 중 접수 일시가 제일 빠른 것의 민원번호를 구하시오.
SELECT complaint_no FROM complaints WHERE dong = '은행동' AND closed_at IS NULL ORDER BY received_at LIMIT 1;

-- q: 전체 민원의 처리율(%)은?
-- q: 전체 민원 중 처리 완료된 민원의 비율이 몇 퍼센트인가요?
SELECT 100.0 * COUNT(closed_at) / COUNT(*) FROM complaints;

-- q: 전화와 방문 어느 쪽도 아닌 경로로 들어온 민원의 번호와 접수 경로를 알려줘.
-- q: 접수 경로가 전화도 방문도 아닌 민원의 민원번호, 접수경로를 조회하시오.
SELECT complaint_no, channel FROM complaints WHERE channel NOT IN ('P', 'V');

-- q: 동마다 가장 최근에 접수된 민원의 동, 민원 번호, 유형을 보여줘
-- q: 동별 최근 접수 민원을 동·민원번호·민원유형으로 조회하라.
SELECT dong, complaint_no, complaint_type FROM complaints c WHERE received_at = (SELECT MAX(x.received_at) FROM complaints x WHERE x.dong = c.dong);

-- q: 불법주차 민원도 있고 쓰레기 민원도 있는 동은 어디예요?
-- q: 불법주차와 쓰레기 민원이 모두 접수된 동을 구하시오.
SELECT dong FROM complaints WHERE complaint_type = '불법주차' INTERSECT SELECT dong FROM complaints WHERE complaint_type = '쓰레기';

-- q: 임용된 지 가장 오래된 공무원의 이름과 임용일
-- q: 제일 먼저 임용된 공무원 이름, 임용일을 알려 주세요.
SELECT officer_name, appointed_on FROM officers ORDER BY appointed_on LIMIT 1;

-- q: 접수 경로를 우리말(인터넷, 전화, 방문, 우편)로 바꿔서 민원 번호와 같이 보여줘
-- q: 민원번호와 접수경로 명칭(W는 '인터넷', P는 '전화', V는 '방문', M은 '우편')을 조회하시오.
SELECT complaint_no, CASE channel WHEN 'W' THEN '인터넷' WHEN 'P' THEN '전화' WHEN 'V' THEN '방문' WHEN 'M' THEN '우편' END FROM complaints;
