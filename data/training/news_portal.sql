-- domain: 뉴스 포털
CREATE TABLE press (
  press_id INTEGER PRIMARY KEY,
  press_name VARCHAR(30),
  press_type VARCHAR(10),
  founded_year INTEGER
);
CREATE TABLE reporters (
  reporter_id INTEGER PRIMARY KEY,
  reporter_name VARCHAR(20),
  press_id INTEGER REFERENCES press(press_id),
  beat VARCHAR(20),
  email VARCHAR(50)
);
CREATE TABLE articles (
  article_id INTEGER PRIMARY KEY,
  reporter_id INTEGER REFERENCES reporters(reporter_id),
  headline VARCHAR(120),
  section VARCHAR(10),
  published_at TIMESTAMP,
  edited_at TIMESTAMP,
  hits INTEGER,
  is_exclusive BOOLEAN
);
CREATE TABLE keywords (
  keyword_id INTEGER PRIMARY KEY,
  word VARCHAR(20)
);
CREATE TABLE article_keywords (
  article_id INTEGER REFERENCES articles(article_id),
  keyword_id INTEGER REFERENCES keywords(keyword_id),
  PRIMARY KEY (article_id, keyword_id)
);
CREATE TABLE reader_comments (
  comment_id INTEGER PRIMARY KEY,
  article_id INTEGER REFERENCES articles(article_id),
  writer VARCHAR(20),
  agree_cnt INTEGER,
  disagree_cnt INTEGER,
  written_at TIMESTAMP,
  is_deleted BOOLEAN
);
COMMENT ON COLUMN press.press_type IS '언론사 종류: 일간지, 방송, 통신사, 인터넷, 잡지';
COMMENT ON COLUMN reporters.beat IS '출입처/담당 분야';
COMMENT ON COLUMN articles.section IS '섹션: 정치, 경제, 사회, 문화, 스포츠, IT';
COMMENT ON COLUMN articles.edited_at IS '수정 시각, 수정한 적이 없으면 NULL';
COMMENT ON COLUMN articles.is_exclusive IS '단독 기사 여부';
INSERT INTO press VALUES (1,'새벽일보','일간지',1962),(2,'누리방송','방송',1991),(3,'하나통신','통신사',1980),(4,'테크마루','인터넷',2011),(5,'월간 산마을','잡지',1987),(6,'바른경제','일간지',1999);
INSERT INTO reporters VALUES (1,'인현우',1,'국회','hw@dawn.kr'),(2,'방수경',1,'법조','sk@dawn.kr'),(3,'도예린',2,'기상','yr@nuri.tv'),(4,'라미소',2,'야구',NULL),(5,'명진욱',3,'한국은행','jw@hana.co'),(6,'설가온',4,'반도체','gaon@tech.kr'),(7,'탁영주',4,'게임','yj@tech.kr'),(8,'편성호',6,'부동산','sh@bareun.kr'),(9,'신입기자',6,NULL,NULL);
INSERT INTO articles VALUES
(1,1,'예산안 처리 시한 임박','정치','2024-05-02 09:10',NULL,15200,FALSE),(2,1,'상임위 배분 합의','정치','2024-05-20 17:40','2024-05-20 19:00',9800,FALSE),(3,2,'전세 사기 일당 구속','사회','2024-05-03 11:00',NULL,45300,TRUE),
(4,3,'주말 전국에 비','사회','2024-05-04 06:00','2024-05-04 12:00',30100,FALSE),(5,4,'9회말 끝내기 만루포','스포츠','2024-05-05 22:30',NULL,62400,FALSE),(6,5,'기준금리 동결','경제','2024-05-23 10:00','2024-05-23 10:20',51000,FALSE),
(7,6,'새 메모리 칩 양산 시작','IT','2024-05-07 08:00',NULL,38700,TRUE),(8,6,'반도체 수출 회복세','경제','2024-06-01 09:30',NULL,22000,FALSE),(9,7,'국산 게임 세계 매출 1위','IT','2024-05-11 14:00','2024-05-12 09:00',41000,FALSE),
(10,8,'서울 아파트값 10주째 상승','경제','2024-05-16 12:00',NULL,57800,FALSE),(11,8,'전세 보증보험 개편','경제','2024-06-03 15:00',NULL,18900,TRUE),(12,4,'신인왕 후보 셋','스포츠','2024-06-04 07:30',NULL,12000,FALSE),(13,2,'법원 판결 정리','사회','2024-06-05 18:00','2024-06-06 08:00',8700,FALSE);
INSERT INTO keywords VALUES (1,'금리'),(2,'전세'),(3,'반도체'),(4,'야구'),(5,'국회'),(6,'날씨'),(7,'게임'),(8,'올림픽');
INSERT INTO article_keywords VALUES (1,5),(2,5),(3,2),(4,6),(5,4),(6,1),(7,3),(8,3),(9,7),(10,2),(10,1),(11,2),(12,4);
INSERT INTO reader_comments VALUES
(1,3,'시민A',320,12,'2024-05-03 11:20',FALSE),(2,3,'도깨비',55,80,'2024-05-03 12:00',TRUE),(3,5,'거인팬',410,33,'2024-05-05 22:40',FALSE),(4,5,'곰돌이',290,15,'2024-05-05 22:45',FALSE),(5,6,'개미투자자',150,140,'2024-05-23 10:30',FALSE),
(6,7,'시민A',88,3,'2024-05-07 09:00',FALSE),(7,9,'겜덕',130,9,'2024-05-11 15:00',FALSE),(8,10,'무주택자',700,95,'2024-05-16 12:30',FALSE),(9,10,'집주인',60,410,'2024-05-16 13:00',FALSE),(10,10,'시민A',210,44,'2024-05-17 08:00',FALSE),(11,4,'우산장수',20,1,'2024-05-04 07:00',FALSE),(12,11,'무주택자',45,5,'2024-06-03 16:00',TRUE);
-- rename: press=언론사 press_id=언론사번호 press_name=언론사명 press_type=언론사종류 founded_year=창간연도 reporters=기자 reporter_id=기자번호 reporter_name=기자명 beat=담당분야 email=이메일 articles=기사 article_id=기사번호 headline=제목 section=섹션 published_at=게재시각 edited_at=수정시각 hits=조회수 is_exclusive=단독여부 keywords=키워드 keyword_id=키워드번호 word=단어 article_keywords=기사키워드 reader_comments=독자댓글 comment_id=댓글번호 writer=작성자 agree_cnt=공감수 disagree_cnt=비공감수 written_at=작성시각 is_deleted=삭제여부

-- q: 경제 섹션 기사 제목 보여줘
-- q: 섹션이 경제인 기사의 제목을 조회하시오.
SELECT headline FROM articles WHERE section = '경제';

-- q: 단독 기사는 몇 건이야?
-- q: 단독 보도 기사 수를 구하시오.
SELECT COUNT(*) FROM articles WHERE is_exclusive;

-- q: 한 번도 수정되지 않은 기사 제목은?
-- q: 수정 이력이 없는 기사의 제목을 알려주세요.
SELECT headline FROM articles WHERE edited_at IS NULL;

-- q: 언론사별 기자 수, 기자 없는 언론사도 0으로
-- q: 모든 언론사의 이름과 소속 기자 수를 구하시오(기자가 없으면 0).
SELECT p.press_name, COUNT(r.reporter_id) FROM press p LEFT JOIN reporters r ON r.press_id = p.press_id GROUP BY p.press_id, p.press_name;

-- q: 섹션별 평균 조회수
-- q: 섹션마다 기사 조회수 평균이 얼마인가요?
SELECT section, AVG(hits) FROM articles GROUP BY section;

-- q: 새벽일보 기자가 쓴 기사 제목과 기자 이름
-- q: '새벽일보' 소속 기자의 기사 제목, 기자명을 조회하시오.
SELECT a.headline, r.reporter_name FROM articles a JOIN reporters r ON a.reporter_id = r.reporter_id JOIN press p ON r.press_id = p.press_id WHERE p.press_name = '새벽일보';

-- q: 기사를 하나도 안 쓴 기자 이름
-- q: 작성 기사가 없는 기자의 이름을 구하시오.
SELECT reporter_name FROM reporters r WHERE NOT EXISTS (SELECT 1 FROM articles a WHERE a.reporter_id = r.reporter_id);

-- q: 조회수가 가장 높은 기사를 낸 언론사는 어디예요?
-- q: 최다 조회 기사의 언론사 이름을 조회하시오.
SELECT p.press_name FROM articles a JOIN reporters r ON a.reporter_id = r.reporter_id JOIN press p ON r.press_id = p.press_id ORDER BY a.hits DESC LIMIT 1;

-- q: 조회수 2위 기사 제목
-- q: 두 번째로 많이 읽힌 기사의 제목을 알려줘
SELECT headline FROM articles ORDER BY hits DESC LIMIT 1 OFFSET 1;

-- q: 언론사별 총조회수를 높은 순서로 언론사 이름과 함께
-- q: 기사가 있는 언론사의 이름과 기사 조회수 합계를 내림차순으로 나열하시오.
SELECT p.press_name, SUM(a.hits) FROM articles a JOIN reporters r ON a.reporter_id = r.reporter_id JOIN press p ON r.press_id = p.press_id GROUP BY p.press_id, p.press_name ORDER BY SUM(a.hits) DESC;

-- q: 전세 키워드가 달린 기사 제목
-- q: 키워드 '전세'가 붙은 기사의 제목을 조회하시오.
SELECT a.headline FROM articles a JOIN article_keywords k ON k.article_id = a.article_id JOIN keywords w ON k.keyword_id = w.keyword_id WHERE w.word = '전세';

-- q: 전세와 금리 키워드가 모두 달린 기사 제목은 뭐야
-- q: '전세', '금리' 두 키워드를 모두 가진 기사의 제목을 구하시오.
SELECT a.headline FROM articles a JOIN article_keywords k ON k.article_id = a.article_id JOIN keywords w ON k.keyword_id = w.keyword_id WHERE w.word IN ('전세', '금리') GROUP BY a.article_id, a.headline HAVING COUNT(*) = 2;

-- q: 아무 기사에도 안 쓰인 키워드는?
-- q: 사용되지 않은 키워드를 조회하시오.
SELECT w.word FROM keywords w LEFT JOIN article_keywords k ON k.keyword_id = w.keyword_id WHERE k.article_id IS NULL;

-- q: 키워드가 하나도 없는 기사 제목
-- q: 키워드가 달리지 않은 기사의 제목을 알려 주십시오.
SELECT headline FROM articles WHERE article_id NOT IN (SELECT article_id FROM article_keywords);

-- q: 댓글 제일 많이 달린 기사 제목이 뭐예요? 삭제된 댓글도 포함해서요
-- q: 삭제 댓글을 포함하여 댓글 수가 가장 많은 기사의 제목을 구하시오.
SELECT a.headline FROM articles a JOIN reader_comments c ON c.article_id = a.article_id GROUP BY a.article_id, a.headline ORDER BY COUNT(*) DESC LIMIT 1;

-- q: 비공감이 공감보다 많은 댓글의 작성자와 기사 제목
-- q: 비공감 수가 공감 수를 초과하는 댓글의 작성자, 기사 제목을 조회하시오.
SELECT c.writer, a.headline FROM reader_comments c JOIN articles a ON c.article_id = a.article_id WHERE c.disagree_cnt > c.agree_cnt;

-- q: 댓글을 쓴 사람이 총 몇 명인지 중복 없이 세어줘
-- q: 서로 다른 댓글 작성자의 수를 구하시오.
SELECT COUNT(DISTINCT writer) FROM reader_comments;

-- q: 댓글을 두 번 이상 쓴 작성자와 댓글 수
-- q: 댓글 2개 이상 작성자별 댓글 수
SELECT writer, COUNT(*) FROM reader_comments GROUP BY writer HAVING COUNT(*) >= 2;

-- q: 삭제되지 않은 댓글 중 공감이 가장 많은 댓글의 작성자
-- q: 삭제 안 된 댓글 가운데 공감 수 1위의 작성자를 알려주세요
SELECT writer FROM reader_comments WHERE NOT is_deleted ORDER BY agree_cnt DESC LIMIT 1;

-- q: 2024년 5월에 나온 기사 수를 섹션별로
-- q: 2024년 5월에 게재된 기사를 섹션별로 세어 주세요.
SELECT section, COUNT(*) FROM articles WHERE published_at >= '2024-05-01' AND published_at < '2024-06-01' GROUP BY section;

-- q: 게재 후 1시간 안에 수정된 기사 제목
-- q: 게재 시각으로부터 60분 이내에 수정된 기사의 제목을 구하시오.
SELECT headline FROM articles WHERE edited_at <= published_at + INTERVAL 1 HOUR;

-- q: 정치도 경제도 아닌 기사의 제목과 섹션
-- q: 섹션이 정치, 경제가 아닌 기사 제목, 섹션을 보여줘
SELECT headline, section FROM articles WHERE section NOT IN ('정치', '경제');

-- q: 섹션마다 조회수가 제일 높은 기사의 섹션, 제목
-- q: 각 섹션의 최다 조회 기사를 섹션과 제목으로 조회하시오.
SELECT section, headline FROM articles a WHERE hits = (SELECT MAX(hits) FROM articles WHERE section = a.section);

-- q: 기사 두 건 이상 쓴 기자 중 평균 조회수가 2만이 넘는 기자 이름
-- q: 작성 기사가 2건 이상이고 평균 조회수가 20,000을 초과하는 기자의 이름을 조회하시오.
SELECT r.reporter_name FROM reporters r JOIN articles a ON a.reporter_id = r.reporter_id GROUP BY r.reporter_id, r.reporter_name HAVING COUNT(*) >= 2 AND AVG(a.hits) > 20000;

-- q: 창간한 지 가장 오래된 언론사 이름하고 창간연도
-- q: 창간연도가 가장 이른 언론사의 이름, 창간연도를 알려줘
SELECT press_name, founded_year FROM press ORDER BY founded_year LIMIT 1;

-- q: 일간지나 방송사에 소속된 기자의 이름과 언론사 이름
-- q: 언론사 종류가 일간지이거나 방송인 곳의 기자명, 언론사명을 조회하라.
SELECT r.reporter_name, p.press_name FROM reporters r JOIN press p ON r.press_id = p.press_id WHERE p.press_type IN ('일간지', '방송');

-- q: 전체 기사 중 단독 기사 비율(%)
-- q: 단독 기사가 전체 기사의 몇 퍼센트인지 구하시오.
SELECT 100.0 * SUM(CASE WHEN is_exclusive THEN 1 ELSE 0 END) / COUNT(*) FROM articles;

-- q: 제목에 '반도체'가 들어간 기사 제목과 조회수
-- q: 반도체라는 단어가 제목에 있는 기사의 제목, 조회수
SELECT headline, hits FROM articles WHERE headline LIKE '%반도체%';

-- q: 담당 분야나 이메일 중 하나라도 비어 있는 기자 이름
-- q: 담당 분야가 없거나 이메일이 없는 기자의 이름을 조회하시오.
SELECT reporter_name FROM reporters WHERE beat IS NULL OR email IS NULL;
