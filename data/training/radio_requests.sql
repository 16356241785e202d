-- domain: 라디오 사연과 신청곡 (단일 테이블)
CREATE TABLE radio_letters (
  letter_id INT PRIMARY KEY,
  program VARCHAR(30),
  listener VARCHAR(20),
  region VARCHAR(20),
  age INT,
  channel VARCHAR(10),
  song VARCHAR(50),
  artist VARCHAR(30),
  letter_length INT,
  received_at DATETIME,
  aired_at DATETIME,
  gift VARCHAR(30)
);
INSERT INTO radio_letters VALUES
(1,'아침의 쉼표','민들레','서울',34,'문자','봄날의 버스','한소리',120,'2024-04-01 07:10:00','2024-04-01 08:20:00','커피 쿠폰'),
(2,'아침의 쉼표','워킹맘','인천',41,'앱','출근길','김곡조',340,'2024-04-01 07:40:00',NULL,NULL),
(3,'두시의 수다','택배기사','대구',52,'전화','막차','막차밴드',0,'2024-04-02 14:05:00','2024-04-02 14:10:00','한우 세트'),
(4,'두시의 수다','가게지킴이','부산',47,'문자','인생역전','최트롯',95,'2024-04-02 14:30:00','2024-04-02 15:00:00',NULL),
(5,'별밤 우체국','수험생','서울',19,'앱','편지','은하수',810,'2024-04-03 22:20:00','2024-04-03 23:15:00','도서 상품권'),
(6,'별밤 우체국','기숙사생','춘천',22,'앱','봄눈','은하수',455,'2024-04-04 22:45:00',NULL,NULL),
(7,'별밤 우체국','야간근무','울산',36,'문자','편지','은하수',210,'2024-04-05 23:10:00','2024-04-05 23:50:00',NULL),
(8,'아침의 쉼표','민들레','서울',34,'앱','가로등','은하수',275,'2024-04-08 07:15:00',NULL,NULL),
(9,'두시의 수다','쌍둥이아빠','광주',39,'전화','손잡고','두사람',0,'2024-04-09 14:20:00','2024-04-09 14:25:00','커피 쿠폰'),
(10,'두시의 수다','옥상농부','전주',61,'편지','부산 갈매기의 꿈','최트롯',1200,'2024-04-10 10:00:00','2024-04-12 14:40:00','한우 세트'),
(11,'아침의 쉼표','새댁','수원',29,'문자',NULL,NULL,150,'2024-04-15 07:30:00','2024-04-15 08:00:00',NULL),
(12,'별밤 우체국','수험생','서울',19,'앱','첫차','막차밴드',930,'2024-05-01 22:05:00','2024-05-01 23:05:00',NULL),
(13,'별밤 우체국','제대군인','강릉',23,'편지','막차','막차밴드',1450,'2024-05-02 12:00:00','2024-05-07 22:30:00','도서 상품권'),
(14,'두시의 수다','택배기사','대구',52,'문자','인생역전','최트롯',60,'2024-05-08 14:15:00',NULL,NULL),
(15,'아침의 쉼표','워킹맘','인천',41,'앱',NULL,NULL,510,'2024-05-09 07:20:00','2024-05-09 08:45:00','커피 쿠폰'),
(16,'별밤 우체국','수험생','서울',19,'앱','새벽 편의점','은하수',640,'2024-05-10 22:10:00',NULL,NULL);
-- rename: radio_letters=라디오사연 letter_id=사연번호 program=프로그램 listener=청취자 region=지역 age=나이 channel=접수경로 song=신청곡 artist=가수 letter_length=글자수 received_at=접수시각 aired_at=방송시각 gift=선물

-- q: 별밤 우체국에 온 사연은 몇 건이야?
-- q: 프로그램이 '별밤 우체국'인 사연 건수를 구하시오.
SELECT COUNT(*) FROM radio_letters WHERE program = '별밤 우체국';

-- q: 프로그램별 사연 수
-- q: 프로그램마다 사연이 몇 통씩 왔는지 알려줘
SELECT program, COUNT(*) FROM radio_letters GROUP BY program;

-- q: 아직 방송 안 된 사연의 청취자랑 신청곡
-- q: 방송되지 않은 사연의 청취자, 신청곡을 조회하시오.
SELECT listener, song FROM radio_letters WHERE aired_at IS NULL;

-- q: 신청곡 없이 사연만 보낸 청취자는 누구예요?
-- q: 신청곡이 비어 있는 사연의 청취자를 조회하시오.
SELECT listener FROM radio_letters WHERE song IS NULL;

-- q: 신청곡이 있는 사연은 몇 건인가요?
-- q: 신청곡이 입력된 사연 수
SELECT COUNT(song) FROM radio_letters;

-- q: 선물 받은 청취자와 선물 이름
-- q: 선물이 있는 사연의 청취자, 선물을 보여주세요.
SELECT listener, gift FROM radio_letters WHERE gift IS NOT NULL;

-- q: 접수 경로에는 어떤 것들이 있어?
-- q: 접수경로의 종류를 나열하시오.
SELECT DISTINCT channel FROM radio_letters;

-- q: 사연 보낸 사람은 총 몇 명? 같은 사람은 한 번만 세줘
-- q: 서로 다른 청취자 수를 구하시오.
SELECT COUNT(DISTINCT listener) FROM radio_letters;

-- q: 제일 긴 사연을 보낸 청취자 이름
-- q: 글자수가 가장 많은 사연의 청취자는 누구입니까?
SELECT listener FROM radio_letters ORDER BY letter_length DESC LIMIT 1;

-- q: 두번째로 긴 사연의 프로그램
-- q: 글자 수 2위 사연이 온 프로그램을 구하시오.
SELECT program FROM radio_letters ORDER BY letter_length DESC LIMIT 1 OFFSET 1;

-- q: 은하수 노래를 신청한 청취자, 중복 없이
-- q: 가수가 '은하수'인 곡을 신청한 청취자를 중복 없이 조회하시오.
SELECT DISTINCT listener FROM radio_letters WHERE artist = '은하수';

-- q: 가장 많이 신청된 가수는?
-- q: 신청 횟수 1위 가수를 알려주세요
SELECT artist FROM radio_letters WHERE artist IS NOT NULL GROUP BY artist ORDER BY COUNT(*) DESC LIMIT 1;

-- q: 신청을 두 번 이상 받은 신청곡과 횟수
-- q: 신청 횟수가 2회 이상인 곡과 그 횟수를 구하시오.
SELECT song, COUNT(*) FROM radio_letters WHERE song IS NOT NULL GROUP BY song HAVING COUNT(*) >= 2;

-- q: 프로그램별 평균 나이를 알려주세요
-- q: 프로그램별 청취자 나이 평균
SELECT program, AVG(age) FROM radio_letters GROUP BY program;

-- q: 20대 청취자(20세 이상 29세 이하)의 이름과 나이
-- q: 나이가 20~29세인 청취자, 나이를 조회하시오.
SELECT listener, age FROM radio_letters WHERE age BETWEEN 20 AND 29;

-- q: 서울도 부산도 아닌 지역에서 온 사연의 청취자와 지역
-- q: 지역이 서울과 부산을 제외한 사연의 청취자, 지역
SELECT listener, region FROM radio_letters WHERE region NOT IN ('서울', '부산');

-- q: 문자나 앱으로 온 사연 중 방송된 게 몇 건이야
-- q: 접수 경로가 문자 또는 앱이며 방송된 사연 건수를 구하시오.
SELECT COUNT(*) FROM radio_letters WHERE channel IN ('문자', '앱') AND aired_at IS NOT NULL;

-- q: 2024년 4월에 접수된 사연 수
-- q: 2024년 4월 한 달 동안 사연이 몇 건 접수됐나요?
SELECT COUNT(*) FROM radio_letters WHERE received_at >= '2024-04-01' AND received_at < '2024-05-01';

-- q: 접수하고 한 시간 안에 방송된 사연의 청취자
-- q: 접수 후 60분 이내에 방송된 사연의 청취자를 조회하시오.
SELECT listener FROM radio_letters WHERE aired_at <= received_at + INTERVAL 60 MINUTE;

-- q: 접수한 날과 방송된 날이 다른 사연의 청취자, 프로그램
-- q: 접수 날짜와 방송 날짜가 다른 사연의 청취자와 프로그램을 구하시오.
SELECT listener, program FROM radio_letters WHERE CAST(received_at AS DATE) <> CAST(aired_at AS DATE);

-- q: 평균보다 긴 사연의 청취자와 글자수를 긴 순서로
-- q: 글자수가 전체 평균을 초과하는 사연의 청취자, 글자수를 글자수 내림차순으로 조회하시오.
SELECT listener, letter_length FROM radio_letters WHERE letter_length > (SELECT AVG(letter_length) FROM radio_letters) ORDER BY letter_length DESC;

-- q: 프로그램별로 제일 긴 사연의 프로그램, 청취자, 글자수
-- q: 각 프로그램에서 글자수가 최대인 사연을 프로그램, 청취자, 글자수로 조회하시오.
SELECT program, listener, letter_length FROM radio_letters r WHERE letter_length = (SELECT MAX(letter_length) FROM radio_letters WHERE program = r.program);

-- q: 사연이 방송된 비율(%)은?
-- q: 전체 사연 중 방송된 사연의 비율을 백분율로 구하시오.
SELECT 100.0 * COUNT(aired_at) / COUNT(*) FROM radio_letters;

-- q: 프로그램별 방송 비율을 퍼센트로 알려줘
-- q: 프로그램별로 접수 사연 대비 방송 사연 비율(%)을 구하시오.
SELECT program, 100.0 * COUNT(aired_at) / COUNT(*) FROM radio_letters GROUP BY program;

-- q: 사연을 가장 많이 보낸 청취자와 그 사연 수
-- q: 사연 수 1위 청취자가 누구고 몇 건 보냈는지 알려 주세요.
SELECT listener, COUNT(*) FROM radio_letters GROUP BY listener ORDER BY COUNT(*) DESC LIMIT 1;

-- q: 사연을 보냈지만 한 번도 방송되지 않은 청취자
-- q: 보낸 사연이 모두 방송되지 않은 청취자를 조회하시오.
SELECT listener FROM radio_letters GROUP BY listener HAVING COUNT(aired_at) = 0;

-- q: 선물별로 몇 번 나갔는지 알려줘. 선물 없는 사연은 빼고
-- q: 지급된 선물별 지급 건수를 구하시오.
SELECT gift, COUNT(*) FROM radio_letters WHERE gift IS NOT NULL GROUP BY gift;

-- q: 신청곡 제목에 '봄'이 들어가는 사연의 신청곡과 가수
-- q: '봄'이라는 글자가 포함된 신청곡, 그리고 가수를 조회하라.
SELECT song, artist FROM radio_letters WHERE song LIKE '%봄%';
