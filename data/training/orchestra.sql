-- domain: 시립 교향악단
CREATE TABLE musicians (musician_id INTEGER PRIMARY KEY, musician_name VARCHAR(20), section VARCHAR(10), instrument VARCHAR(20), joined_on DATE, principal_id INTEGER);
CREATE TABLE concerts (concert_id INTEGER PRIMARY KEY, concert_title VARCHAR(50), conductor VARCHAR(20), hall VARCHAR(30), concert_at TIMESTAMP, seats_sold INTEGER, seats_total INTEGER);
CREATE TABLE pieces (piece_id INTEGER PRIMARY KEY, piece_title VARCHAR(60), composer VARCHAR(30), minutes INTEGER, composed_year INTEGER);
CREATE TABLE programs (concert_id INTEGER REFERENCES concerts(concert_id), piece_id INTEGER REFERENCES pieces(piece_id), play_order INTEGER, PRIMARY KEY (concert_id, piece_id));
CREATE TABLE appearances (concert_id INTEGER REFERENCES concerts(concert_id), musician_id INTEGER REFERENCES musicians(musician_id), pay INTEGER, PRIMARY KEY (concert_id, musician_id));
COMMENT ON COLUMN musicians.section IS '현악, 목관, 금관, 타악';
COMMENT ON COLUMN musicians.principal_id IS '소속 파트 수석 단원 번호, 본인이 수석이면 NULL';
COMMENT ON COLUMN appearances.pay IS '출연 수당(원)';
INSERT INTO musicians VALUES (1,'현미영','현악','바이올린','2008-03-01',NULL),(2,'활명수','현악','바이올린','2016-09-01',1),(3,'첼리스','현악','첼로','2011-04-15',1),(4,'목소리','목관','플루트','2013-01-10',NULL),(5,'오보배','목관','오보에','2020-07-01',4),(6,'금나팔','금관','트럼펫','2009-10-20',NULL),(7,'호른수','금관','호른','2022-02-01',6),(8,'북채원','타악','팀파니','2018-05-05',NULL),(9,'심벌희','타악','심벌즈','2023-11-11',8);
INSERT INTO concerts VALUES (1,'신년 음악회','정마에','시민회관','2024-01-12 19:30',820,1000),(2,'봄의 제전','정마에','예술의 뜰','2024-04-05 19:30',1480,1500),(3,'청소년 음악회','유지휘','시민회관','2024-05-04 15:00',640,1000),(4,'교향악 축제','하인츠 뮐러','예술의 뜰','2024-06-21 20:00',1500,1500),(5,'가을밤 콘서트','유지휘','호수공원','2024-10-11 19:00',NULL,NULL);
INSERT INTO pieces VALUES (1,'교향곡 5번 운명','베토벤',33,1808),(2,'교향곡 9번 합창','베토벤',65,1824),(3,'신세계로부터','드보르자크',42,1893),(4,'봄의 제전','스트라빈스키',34,1913),(5,'아리랑 환상곡','최성환',9,1976),(6,'피터와 늑대','프로코피예프',27,1936),(7,'라데츠키 행진곡','요한 슈트라우스 1세',4,1848),(8,'전람회의 그림','무소륵스키',35,1874);
INSERT INTO programs VALUES (1,1,2),(1,7,3),(1,5,1),(2,4,2),(2,3,1),(3,6,1),(3,5,2),(4,2,1),(5,3,2),(5,5,1);
INSERT INTO appearances VALUES (1,1,300000),(1,2,200000),(1,4,220000),(1,6,240000),(1,8,200000),(2,1,320000),(2,2,210000),(2,3,220000),(2,4,230000),(2,6,250000),(2,7,190000),(2,8,210000),(3,1,150000),(3,5,120000),(3,8,120000),(4,1,400000),(4,3,300000),(4,4,310000),(4,5,260000),(4,6,330000),(4,7,260000);
-- rename: musicians=단원 concerts=연주회 pieces=악곡 programs=연주곡목 appearances=출연 musician_id=단원번호 musician_name=단원명 section=파트 instrument=악기 joined_on=입단일 principal_id=수석번호 concert_id=연주회번호 concert_title=연주회명 conductor=지휘자 hall=공연장 concert_at=공연일시 seats_sold=판매좌석 seats_total=전체좌석 piece_id=곡번호 piece_title=곡명 composer=작곡가 minutes=연주시간 composed_year=작곡연도 play_order=연주순서 pay=출연수당

-- q: 바이올린 단원 이름을 알려줘
-- q: 악기가 바이올린인 단원명을 조회하시오.
SELECT musician_name FROM musicians WHERE instrument = '바이올린';

-- q: 수석 단원은 누구누구예요?
-- q: 수석을 맡고 있는 단원의 이름을 조회하라.
SELECT musician_name FROM musicians WHERE principal_id IS NULL;

-- q: 파트별 단원 수
-- q: 파트별로 단원이 몇 명인지 보여 주세요.
SELECT section, COUNT(*) FROM musicians GROUP BY section;

-- q: 단원 이름이랑 그 사람 파트 수석 이름을 같이 보여줘. 수석 본인은 빼고.
-- q: 수석이 아닌 단원의 이름과 소속 수석의 이름을 조회하시오.
SELECT m.musician_name, p.musician_name FROM musicians m JOIN musicians p ON m.principal_id = p.musician_id;

-- q: 입단한 지 가장 오래된 단원 이름은?
-- q: 제일 먼저 입단한 단원이 누구야?
SELECT musician_name FROM musicians ORDER BY joined_on LIMIT 1;

-- q: 2015년 이전에 입단한 단원은 몇 명인가요? 2015년 입단자는 빼 주세요.
-- q: 입단일이 2015년 1월 1일보다 앞선 단원 수를 구하시오.
SELECT COUNT(*) FROM musicians WHERE joined_on < '2015-01-01';

-- q: 정마에가 지휘한 연주회 제목을 알려줘.
-- q: 지휘자가 정마에인 연주회명
SELECT concert_title FROM concerts WHERE conductor = '정마에';

-- q: 매진된 연주회는?
-- q: 판매 좌석이 전체 좌석과 같은 연주회명을 조회하라.
SELECT concert_title FROM concerts WHERE seats_sold = seats_total;

-- q: 연주회별 좌석 판매율(%)을 연주회 이름과 함께 높은 순으로 보여 줘. 좌석 집계가 있는 것만.
-- q: 좌석 집계가 있는 연주회의 이름과 판매율(%)을 판매율 내림차순으로 조회하시오.
SELECT concert_title, 100.0 * seats_sold / seats_total FROM concerts WHERE seats_sold IS NOT NULL ORDER BY 100.0 * seats_sold / seats_total DESC;

-- q: 공연장별 총 판매 좌석 수
-- q: 공연장마다 팔린 좌석을 합하면 몇 석인지 알려 주세요.
SELECT hall, SUM(seats_sold) FROM concerts GROUP BY hall;

-- q: 신년 음악회에서 연주한 곡 이름을 연주 순서대로 알려줘
-- q: 신년 음악회의 연주곡명을 연주순서에 따라 조회하시오.
SELECT p.piece_title FROM pieces p JOIN programs g ON p.piece_id = g.piece_id JOIN concerts c ON g.concert_id = c.concert_id WHERE c.concert_title = '신년 음악회' ORDER BY g.play_order;

-- q: 연주회별 총 연주 시간은 몇 분이에요? 연주회 이름으로 보여 주세요.
-- q: 연주회명과 연주곡들의 연주시간 합계를 구하시오.
SELECT c.concert_title, SUM(p.minutes) FROM concerts c JOIN programs g ON c.concert_id = g.concert_id JOIN pieces p ON g.piece_id = p.piece_id GROUP BY c.concert_id, c.concert_title;

-- q: 가장 자주 연주된 곡은 뭐야?
-- q: 연주 횟수가 제일 많은 곡명을 구하시오.
SELECT p.piece_title FROM pieces p JOIN programs g ON p.piece_id = g.piece_id GROUP BY p.piece_id, p.piece_title ORDER BY COUNT(*) DESC LIMIT 1;

-- q: 한 번도 연주되지 않은 곡의 제목과 작곡가는?
-- q: 연주 기록이 없는 곡의 곡명, 작곡가를 조회하라.
SELECT piece_title, composer FROM pieces p WHERE NOT EXISTS (SELECT 1 FROM programs g WHERE g.piece_id = p.piece_id);

-- q: 베토벤 곡이 연주된 연주회 이름을 알려줘
-- q: 베토벤 작품이 연주된 연주회명을 중복 없이 조회하시오.
SELECT DISTINCT c.concert_title FROM concerts c JOIN programs g ON c.concert_id = g.concert_id JOIN pieces p ON g.piece_id = p.piece_id WHERE p.composer = '베토벤';

-- q: 두 번째로 긴 곡의 제목은?
-- q: 연주 시간이 두 번째로 긴 곡명을 조회하라.
SELECT piece_title FROM pieces ORDER BY minutes DESC LIMIT 1 OFFSET 1;

-- q: 평균보다 연주 시간이 긴 곡 제목
-- q: 연주시간이 전체 곡 평균을 넘는 곡명을 알려 주세요.
SELECT piece_title FROM pieces WHERE minutes > (SELECT AVG(minutes) FROM pieces);

-- q: 단원별 출연 횟수를 이름과 함께 보여줘. 출연하지 않은 단원은 0으로.
-- q: 출연이 없는 단원도 포함하여 단원명별 출연 횟수를 구하시오.
SELECT m.musician_name, COUNT(a.concert_id) FROM musicians m LEFT JOIN appearances a ON m.musician_id = a.musician_id GROUP BY m.musician_id, m.musician_name;

-- q: 어느 연주회에도 출연하지 않은 단원은 누구입니까?
-- q: 한 번도 출연 안 한 단원 이름
SELECT m.musician_name FROM musicians m LEFT JOIN appearances a ON m.musician_id = a.musician_id WHERE a.concert_id IS NULL;

-- q: 출연 수당 합계가 백만 원 이상인 단원 이름과 합계
-- q: 출연수당 총액이 100만원 이상인 단원명과 총액을 조회하시오.
SELECT m.musician_name, SUM(a.pay) FROM musicians m JOIN appearances a ON m.musician_id = a.musician_id GROUP BY m.musician_id, m.musician_name HAVING SUM(a.pay) >= 1000000;

-- q: 파트별 평균 출연 수당은?
-- q: 파트별 출연수당 평균을 구하시오.
SELECT m.section, AVG(a.pay) FROM musicians m JOIN appearances a ON m.musician_id = a.musician_id GROUP BY m.section;

-- q: 봄의 제전 연주회와 교향악 축제에 모두 출연한 단원 이름을 알려줘.
-- q: '봄의 제전'에도 '교향악 축제'에도 출연한 단원명을 조회하라.
SELECT m.musician_name FROM musicians m JOIN appearances a ON m.musician_id = a.musician_id JOIN concerts c ON a.concert_id = c.concert_id WHERE c.concert_title = '봄의 제전' INTERSECT SELECT m.musician_name FROM musicians m JOIN appearances a ON m.musician_id = a.musician_id JOIN concerts c ON a.concert_id = c.concert_id WHERE c.concert_title = '교향악 축제';

-- q: 연주회마다 출연 수당을 제일 많이 받은 단원은 누구예요? 연주회 이름, 단원 이름, 수당 순서로요.
-- q: 연주회별 최고 출연수당 단원의 연주회명·단원명·출연수당
SELECT c.concert_title, m.musician_name, a.pay FROM appearances a JOIN concerts c ON a.concert_id = c.concert_id JOIN musicians m ON a.musician_id = m.musician_id WHERE a.pay = (SELECT MAX(x.pay) FROM appearances x WHERE x.concert_id = a.concert_id);

-- q: 19세기(1801~1900년)에 작곡된 곡은 몇 곡이야?
-- q: 작곡연도가 1801년부터 1900년까지인 곡의 수를 구하시오.
SELECT COUNT(*) FROM pieces WHERE composed_year BETWEEN 1801 AND 1900;

-- q: 제목에 '교향곡'이 들어가는 곡의 제목과 연주 시간을 보여줘
-- q: 곡명에 교향곡이 포함된 곡의 곡명, 연주시간을 조회하시오.
SELECT piece_title, minutes FROM pieces WHERE piece_title LIKE '%교향곡%';

-- q: 2024년 상반기 연주회 수
-- q: 2024년 1월부터 6월까지 열린 연주회가 몇 번이야?
SELECT COUNT(*) FROM concerts WHERE concert_at >= '2024-01-01' AND concert_at < '2024-07-01';

-- q: 현악도 타악도 아닌 파트의 단원 이름, 악기를 알려 주세요
-- q: 파트가 현악이나 타악이 아닌 단원명과 악기를 조회하라.
SELECT musician_name, instrument FROM musicians WHERE section NOT IN ('현악', '타악');

-- q: 자기 수석보다 3년 넘게 늦게 입단한 단원 이름을 알려줘
-- q: 소속 수석의 입단일보다 3년 넘게 뒤에 입단한 단원명을 구하시오.
SELECT m.musician_name FROM musicians m JOIN musicians p ON m.principal_id = p.musician_id WHERE m.joined_on > p.joined_on + INTERVAL 3 YEAR;
