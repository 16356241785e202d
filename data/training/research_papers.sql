-- domain: 학술 논문과 저자
CREATE TABLE 학회 (학회번호 INTEGER PRIMARY KEY, 학회명 VARCHAR(40), 분야 VARCHAR(20), 국제여부 BOOLEAN);
CREATE TABLE 논문 (논문번호 INTEGER PRIMARY KEY, 제목 VARCHAR(100), 학회번호 INTEGER REFERENCES 학회(학회번호), 발표일 DATE, 쪽수 INTEGER, 언어 CHAR(2));
CREATE TABLE 저자 (저자번호 INTEGER PRIMARY KEY, 저자명 VARCHAR(20), 소속 VARCHAR(30), 직급 VARCHAR(10), 지도교수번호 INTEGER);
CREATE TABLE 저술 (논문번호 INTEGER REFERENCES 논문(논문번호), 저자번호 INTEGER REFERENCES 저자(저자번호), 저자순서 INTEGER, PRIMARY KEY (논문번호, 저자번호));
CREATE TABLE 인용 (인용논문번호 INTEGER REFERENCES 논문(논문번호), 피인용논문번호 INTEGER REFERENCES 논문(논문번호));
CREATE TABLE 심사 (심사번호 INTEGER PRIMARY KEY, 논문번호 INTEGER REFERENCES 논문(논문번호), 심사자번호 INTEGER REFERENCES 저자(저자번호), 점수 INTEGER, 의견 CHAR(1));
COMMENT ON COLUMN 논문.언어 IS 'KO 한국어, EN 영어';
COMMENT ON COLUMN 저자.직급 IS '교수, 연구원, 박사과정, 석사과정';
COMMENT ON COLUMN 저자.지도교수번호 IS '지도 교수의 저자번호, 없으면 NULL';
COMMENT ON COLUMN 저술.저자순서 IS '1이면 제1저자';
COMMENT ON COLUMN 심사.의견 IS 'A 게재 가, R 수정 후 재심, X 게재 불가';
INSERT INTO 학회 VALUES (1,'한국정보처리학회','컴퓨터',FALSE),(2,'대한재료학회','재료',FALSE),(3,'국제언어모델학회','컴퓨터',TRUE),(4,'한국생태학회','생물',FALSE);
INSERT INTO 저자 VALUES (1,'구교수','한빛대','교수',NULL),(2,'나연구','국립과학원','연구원',NULL),(3,'도박사','한빛대','박사과정',1),(4,'류석사','한빛대','석사과정',1),(5,'문논문','새벽대','교수',NULL),(6,'방실험','새벽대','박사과정',5),(7,'Smith','Oakland Univ','교수',NULL),(8,'서초록','국립과학원','연구원',NULL);
INSERT INTO 논문 VALUES (1,'한국어 질의응답 모델의 평가',1,'2022-05-20',12,'KO'),(2,'작은 언어 모델의 지식 증류',3,'2023-07-11',9,'EN'),(3,'전고체 전지용 고분자 전해질',2,'2022-10-06',15,'KO'),(4,'표에 대한 자연어 질의',3,'2024-07-15',10,'EN'),(5,'도시 하천의 물새 분포',4,'2023-04-28',20,'KO'),(6,'한국어 형태소 분석의 재고',1,'2024-05-17',8,'KO'),(7,'그래핀 합성의 온도 의존성',2,'2024-09-30',14,'EN'),(8,'언어 모델의 환각 측정',NULL,NULL,11,'EN');
INSERT INTO 저술 VALUES (1,3,1),(1,1,2),(2,3,1),(2,4,2),(2,1,3),(3,6,1),(3,5,2),(4,4,1),(4,7,2),(4,1,3),(5,2,1),(6,1,1),(7,5,1),(7,6,2),(7,2,3),(8,7,1);
INSERT INTO 인용 VALUES (2,1),(4,1),(4,2),(6,1),(8,2),(8,4),(7,3);
INSERT INTO 심사 VALUES (1,1,2,80,'A'),(2,2,7,85,'A'),(3,3,2,74,'R'),(4,4,1,90,'A'),(5,4,8,62,'R'),(6,6,3,77,'A'),(7,7,8,88,'A'),(8,8,1,45,'X'),(9,5,8,70,'R');
-- rename: 학회=societies 논문=papers 저자=authors 저술=authorship 인용=citations 심사=reviews 학회번호=society_id 학회명=society_name 분야=field 국제여부=international 논문번호=paper_id 제목=title 발표일=published_on 쪽수=pages 언어=lang 저자번호=author_id 저자명=author_name 소속=affiliation 직급=position 지도교수번호=advisor_id 저자순서=author_order 인용논문번호=citing_id 피인용논문번호=cited_id 심사번호=review_id 심사자번호=reviewer_id 점수=score 의견=verdict

-- q: 영어로 쓴 논문 제목을 알려줘.
-- q: 언어가 영어인 논문의 제목을 조회하시오.
SELECT 제목 FROM 논문 WHERE 언어 = 'EN';

-- q: 제목에 '언어 모델'이 들어가는 논문은 몇 편이에요?
-- q: 제목에 '언어 모델'이라는 말이 포함된 논문 수
SELECT COUNT(*) FROM 논문 WHERE 제목 LIKE '%언어 모델%';

-- q: 아직 발표되지 않은 논문 제목은?
-- q: 발표일이 없는 논문의 제목을 조회하라.
SELECT 제목 FROM 논문 WHERE 발표일 IS NULL;

-- q: 2024년에 발표된 논문의 제목과 발표일을 발표일 순으로 보여 주세요.
-- q: 2024년 발표 논문: 제목, 발표일을 날짜순 정렬
SELECT 제목, 발표일 FROM 논문 WHERE YEAR(발표일) = 2024 ORDER BY 발표일;

-- q: 제일 긴 논문 제목이 뭐야? 쪽수 기준으로.
-- q: 쪽수가 가장 많은 논문의 제목을 구하시오.
SELECT 제목 FROM 논문 ORDER BY 쪽수 DESC LIMIT 1;

-- q: 세 번째로 쪽수가 많은 논문 제목과 쪽수
-- q: 쪽수 3위 논문의 제목과 쪽수를 알려 주세요.
SELECT 제목, 쪽수 FROM 논문 ORDER BY 쪽수 DESC LIMIT 1 OFFSET 2;

-- q: 직급별 저자 수는 몇 명인가요?
-- q: 직급별로 저자가 몇 명인지 조회하시오.
SELECT 직급, COUNT(*) FROM 저자 GROUP BY 직급;

-- q: 국제 학회에 실린 논문 제목을 알려줘
-- q: 국제 학회에서 발표된 논문의 제목을 조회하시오.
SELECT p.제목 FROM 논문 p JOIN 학회 s ON p.학회번호 = s.학회번호 WHERE s.국제여부;

-- q: 학회별 논문 수를 학회 이름과 함께 보여줘
-- q: 학회명별 발표 논문 수를 구하시오.
SELECT s.학회명, COUNT(*) FROM 학회 s JOIN 논문 p ON s.학회번호 = p.학회번호 GROUP BY s.학회번호, s.학회명;

-- q: 분야별 평균 쪽수
-- q: 학회 분야별로 논문 쪽수 평균을 알려 주세요.
SELECT s.분야, AVG(p.쪽수) FROM 학회 s JOIN 논문 p ON s.학회번호 = p.학회번호 GROUP BY s.분야;

-- q: 구교수가 쓴 논문 제목을 다 보여줘.
-- q: 구교수가 저자로 참여한 논문의 제목을 조회하라.
SELECT p.제목 FROM 논문 p JOIN 저술 w ON p.논문번호 = w.논문번호 JOIN 저자 a ON w.저자번호 = a.저자번호 WHERE a.저자명 = '구교수';

-- q: 논문 제목과 제1저자 이름을 알려줘
-- q: 논문별 제1저자: 제목, 저자명
SELECT p.제목, a.저자명 FROM 논문 p JOIN 저술 w ON p.논문번호 = w.논문번호 JOIN 저자 a ON w.저자번호 = a.저자번호 WHERE w.저자순서 = 1;

-- q: '작은 언어 모델의 지식 증류'의 저자를 저자 순서대로 보여 주세요. 이름만요.
-- q: 논문 '작은 언어 모델의 지식 증류'의 저자명을 저자순서에 따라 조회하시오.
SELECT a.저자명 FROM 저자 a JOIN 저술 w ON a.저자번호 = w.저자번호 JOIN 논문 p ON w.논문번호 = p.논문번호 WHERE p.제목 = '작은 언어 모델의 지식 증류' ORDER BY w.저자순서;

-- q: 저자가 셋 이상인 논문 제목은?
-- q: 공저자 포함 저자가 3명 이상인 논문의 제목을 구하시오.
SELECT p.제목 FROM 논문 p JOIN 저술 w ON p.논문번호 = w.논문번호 GROUP BY p.논문번호, p.제목 HAVING COUNT(*) >= 3;

-- q: 혼자 쓴 논문 제목을 알려 줘
-- q: 단독 저자 논문의 제목을 조회하라.
SELECT p.제목 FROM 논문 p JOIN 저술 w ON p.논문번호 = w.논문번호 GROUP BY p.논문번호, p.제목 HAVING COUNT(*) = 1;

-- q: 논문을 한 편도 쓰지 않은 저자는 누구예요?
-- q: 참여한 논문이 없는 저자의 이름을 조회하시오.
SELECT 저자명 FROM 저자 a WHERE NOT EXISTS (SELECT 1 FROM 저술 w WHERE w.저자번호 = a.저자번호);

-- q: 논문을 제일 많이 쓴 저자 이름
-- q: 참여 논문 수가 가장 많은 저자명을 구하시오.
SELECT a.저자명 FROM 저자 a JOIN 저술 w ON a.저자번호 = w.저자번호 GROUP BY a.저자번호, a.저자명 ORDER BY COUNT(*) DESC LIMIT 1;

-- q: 학생과 지도 교수 이름을 나란히 알려줘. 지도 교수가 있는 사람만.
-- q: 지도교수가 있는 저자의 이름과 지도교수의 이름을 조회하시오.
SELECT s.저자명, p.저자명 FROM 저자 s JOIN 저자 p ON s.지도교수번호 = p.저자번호;

-- q: 지도 교수와 함께 논문을 쓴 학생 이름을 중복 없이 보여줘
-- q: 자기 지도교수와 공저한 논문이 있는 저자명을 중복 없이 구하시오.
SELECT DISTINCT s.저자명 FROM 저자 s JOIN 저술 a ON s.저자번호 = a.저자번호 JOIN 저술 b ON a.논문번호 = b.논문번호 WHERE b.저자번호 = s.지도교수번호;

-- q: 논문별 피인용 횟수를 제목과 함께 많은 순으로 알려줘. 인용 안 된 논문은 0.
-- q: 인용되지 않은 논문도 포함하여 논문 제목과 피인용 횟수를 횟수 내림차순으로 조회하시오.
SELECT p.제목, COUNT(c.인용논문번호) FROM 논문 p LEFT JOIN 인용 c ON p.논문번호 = c.피인용논문번호 GROUP BY p.논문번호, p.제목 ORDER BY COUNT(c.인용논문번호) DESC;

-- q: 한 번도 인용되지 않은 논문 제목은 뭐예요?
-- q: 피인용 실적이 없는 논문의 제목을 조회하라.
SELECT 제목 FROM 논문 WHERE 논문번호 NOT IN (SELECT 피인용논문번호 FROM 인용);

-- q: '한국어 질의응답 모델의 평가'를 인용한 논문 제목을 알려줘.
-- q: '한국어 질의응답 모델의 평가' 논문을 인용한 논문들의 제목을 조회하시오.
SELECT p.제목 FROM 인용 c JOIN 논문 p ON c.인용논문번호 = p.논문번호 JOIN 논문 q ON c.피인용논문번호 = q.논문번호 WHERE q.제목 = '한국어 질의응답 모델의 평가';

-- q: 심사 평균 점수가 75점 이상인 논문의 제목과 평균 점수
-- q: 심사점수 평균이 75 이상인 논문 제목, 평균 점수를 보여 주세요.
SELECT p.제목, AVG(r.점수) FROM 논문 p JOIN 심사 r ON p.논문번호 = r.논문번호 GROUP BY p.논문번호, p.제목 HAVING AVG(r.점수) >= 75;

-- q: 게재 불가 의견을 받은 논문 제목은?
-- q: 심사 의견이 게재 불가인 논문의 제목을 조회하시오.
SELECT p.제목 FROM 논문 p JOIN 심사 r ON p.논문번호 = r.논문번호 WHERE r.의견 = 'X';

-- q: 자기와 소속이 같은 저자의 논문을 심사한 사람 이름을 중복 없이 알려줘
-- q: 본인과 소속이 같은 저자의 논문을 심사한 심사자의 이름을 중복 없이 구하시오.
SELECT DISTINCT v.저자명 FROM 심사 r JOIN 저자 v ON r.심사자번호 = v.저자번호 JOIN 저술 w ON r.논문번호 = w.논문번호 JOIN 저자 a ON w.저자번호 = a.저자번호 WHERE a.소속 = v.소속 AND a.저자번호 <> v.저자번호;

-- q: 심사를 맡은 적 없는 교수 이름
-- q: 직급이 교수인 저자 중 심사 이력이 없는 사람의 이름을 알려줘요.
SELECT a.저자명 FROM 저자 a LEFT JOIN 심사 r ON a.저자번호 = r.심사자번호 WHERE a.직급 = '교수' AND r.심사번호 IS NULL;

-- q: 한빛대와 새벽대를 뺀 나머지 소속의 저자 이름과 소속은?
-- q: 소속이 한빛대도 새벽대도 아닌 저자명, 소속
SELECT 저자명, 소속 FROM 저자 WHERE 소속 NOT IN ('한빛대', '새벽대');

-- q: 영어 논문의 비율은 몇 퍼센트인가?
-- q: 전체 논문 중 영어 논문이 차지하는 비율(%)을 구하시오.
SELECT 100.0 * SUM(CASE WHEN 언어 = 'EN' THEN 1 ELSE 0 END) / COUNT(*) FROM 논문;

-- q: 구교수와 류석사가 함께 쓴 논문 제목은 뭐야?
-- q: 구교수도 류석사도 저자인 논문의 제목을 조회하라.
SELECT p.제목 FROM 논문 p JOIN 저술 w ON p.논문번호 = w.논문번호 JOIN 저자 a ON w.저자번호 = a.저자번호 WHERE a.저자명 = '구교수' INTERSECT SELECT p.제목 FROM 논문 p JOIN 저술 w ON p.논문번호 = w.논문번호 JOIN 저자 a ON w.저자번호 = a.저자번호 WHERE a.저자명 = '류석사';
