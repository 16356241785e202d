-- domain: 사진 앨범 앱
CREATE TABLE owners (
  owner_id INTEGER PRIMARY KEY,
  owner_name VARCHAR(30),
  storage_gb INTEGER, -- 저장 공간 한도(GB)
  signup_on DATE
);
CREATE TABLE albums (
  album_id INTEGER PRIMARY KEY,
  owner_id INTEGER REFERENCES owners(owner_id),
  album_name VARCHAR(40),
  is_shared BOOLEAN, -- 공유 여부
  made_on DATE
);
CREATE TABLE photos (
  photo_id INTEGER PRIMARY KEY,
  album_id INTEGER REFERENCES albums(album_id), -- 앨범에 넣지 않은 사진은 NULL
  owner_id INTEGER REFERENCES owners(owner_id),
  file_name VARCHAR(50),
  taken_at TIMESTAMP,
  place VARCHAR(30), -- 촬영 장소, 위치 정보가 없으면 NULL
  camera VARCHAR(30),
  size_kb INTEGER,
  is_favorite BOOLEAN -- 즐겨찾기
);
CREATE TABLE people (
  person_id INTEGER PRIMARY KEY,
  person_name VARCHAR(20),
  relation VARCHAR(10) -- 관계: 가족, 친구, 직장
);
CREATE TABLE photo_people (
  photo_id INTEGER REFERENCES photos(photo_id),
  person_id INTEGER REFERENCES people(person_id),
  PRIMARY KEY (photo_id, person_id)
);
INSERT INTO owners VALUES (1,'지수민',50,'2020-02-02'),(2,'계형욱',15,'2022-09-18'),(3,'선우빈',100,'2019-11-11'),(4,'독고진',15,'2024-01-01');
INSERT INTO albums VALUES (1,1,'제주 여행',TRUE,'2023-08-05'),(2,1,'우리 아기',FALSE,'2022-03-01'),(3,2,'등산 기록',TRUE,'2023-01-15'),(4,3,'회사 워크숍',TRUE,'2024-04-12'),(5,3,'맛집',FALSE,'2021-06-30'),(6,2,'빈 앨범',FALSE,'2024-05-05');
INSERT INTO photos VALUES
(1,1,1,'jeju_001.jpg','2023-08-01 10:20','제주','아이폰 14',3200,TRUE),(2,1,1,'jeju_002.jpg','2023-08-01 18:55','제주','아이폰 14',2900,FALSE),(3,1,1,'jeju_003.jpg','2023-08-02 06:10','성산일출봉','소니 A7',14500,TRUE),
(4,2,1,'baby_010.jpg','2022-03-01 09:00','서울','아이폰 12',2100,TRUE),(5,2,1,'baby_011.jpg','2022-12-25 20:00',NULL,'아이폰 12',2300,FALSE),(6,3,2,'bukhansan.png','2023-01-14 11:30','북한산','갤럭시 S22',5100,FALSE),
(7,3,2,'seorak.png','2023-10-21 12:45','설악산','갤럭시 S22',6200,TRUE),(8,4,3,'ws_01.jpg','2024-04-11 14:00','가평','갤럭시 S24',4100,FALSE),(9,4,3,'ws_02.jpg','2024-04-11 21:30','가평','갤럭시 S24',3900,FALSE),
(10,5,3,'naengmyeon.jpg','2021-07-01 12:10','서울','캐논 R6',9800,TRUE),(11,5,3,'sundae.jpg','2022-05-05 19:20','부산','갤럭시 S21',2700,FALSE),(12,NULL,3,'screenshot_1.png','2024-05-20 00:30',NULL,NULL,450,FALSE),
(13,NULL,2,'memo.jpg','2024-02-02 16:00',NULL,'갤럭시 S22',1200,FALSE),(14,NULL,1,'sunset.jpg','2024-06-06 19:50','부산','아이폰 14',3500,TRUE);
INSERT INTO people VALUES (1,'엄마','가족'),(2,'남편','가족'),(3,'아기','가족'),(4,'상우','친구'),(5,'박과장','직장'),(6,'인턴 수연','직장'),(7,'할머니','가족');
INSERT INTO photo_people VALUES (1,2),(1,3),(2,2),(4,3),(4,1),(5,3),(5,1),(5,2),(6,4),(7,4),(8,5),(8,6),(9,5),(14,2);
-- rename: owners=사용자 owner_id=사용자번호 owner_name=사용자명 storage_gb=저장한도 signup_on=가입일 albums=앨범 album_id=앨범번호 album_name=앨범명 is_shared=공유여부 made_on=생성일 photos=사진 photo_id=사진번호 file_name=파일명 taken_at=촬영일시 place=촬영장소 camera=카메라 size_kb=용량 is_favorite=즐겨찾기 people=인물 person_id=인물번호 person_name=인물명 relation=관계 photo_people=사진인물

-- q: 즐겨찾기한 사진 파일명 보여줘
-- q: 즐겨찾기로 표시된 사진의 파일명을 조회하시오.
SELECT file_name FROM photos WHERE is_favorite;

-- q: 위치 정보가 없는 사진은 몇 장이야?
-- q: 촬영 장소가 기록되지 않은 사진 수를 구하시오.
SELECT COUNT(*) FROM photos WHERE place IS NULL;

-- q: 제주 여행 앨범에 든 사진 파일명이랑 찍은 시각
-- q: '제주 여행' 앨범에 있는 사진의 파일명과 촬영 일시를 조회하시오.
SELECT p.file_name, p.taken_at FROM photos p JOIN albums a ON p.album_id = a.album_id WHERE a.album_name = '제주 여행';

-- q: 앨범별 사진 수를 앨범 이름과 같이. 빈 앨범도 0으로 나오게
-- q: 모든 앨범의 이름과 사진 장수를 구하시오(사진이 없으면 0).
SELECT a.album_name, COUNT(p.photo_id) FROM albums a LEFT JOIN photos p ON p.album_id = a.album_id GROUP BY a.album_id, a.album_name;

-- q: 사진이 한 장도 없는 앨범 이름은 무엇인가요?
-- q: 사진이 없는 앨범명을 조회하시오.
SELECT a.album_name FROM albums a LEFT JOIN photos p ON p.album_id = a.album_id WHERE p.photo_id IS NULL;

-- q: 앨범에 안 들어간 사진 파일명
-- q: 어느 앨범에도 속하지 않은 사진의 파일명을 알려주세요.
SELECT file_name FROM photos WHERE album_id IS NULL;

-- q: 앨범을 하나도 안 만든 사용자 이름
-- q: 만든 앨범이 없는 사용자의 이름을 구하시오.
SELECT owner_name FROM owners o WHERE NOT EXISTS (SELECT 1 FROM albums a WHERE a.owner_id = o.owner_id);

-- q: 공유 중인 앨범의 이름과 주인 이름
-- q: 공유된 앨범의 앨범명, 소유자 이름을 조회하시오.
SELECT a.album_name, o.owner_name FROM albums a JOIN owners o ON a.owner_id = o.owner_id WHERE a.is_shared;

-- q: 용량이 제일 큰 사진 파일명은?
-- q: 파일 용량이 가장 큰 사진의 파일명
SELECT file_name FROM photos ORDER BY size_kb DESC LIMIT 1;

-- q: 사용자별 사진 용량 합계를 이름과 함께 큰 순으로
-- q: 사진이 있는 사용자의 이름과 사진 용량 총합(KB)을 합계 내림차순으로 나열하시오.
SELECT o.owner_name, SUM(p.size_kb) FROM owners o JOIN photos p ON p.owner_id = o.owner_id GROUP BY o.owner_id, o.owner_name ORDER BY SUM(p.size_kb) DESC;

-- q: 어떤 카메라로 찍었는지 종류를 알려줘. 모르는 건 빼고
-- q: 사진 촬영에 쓰인 카메라 종류를 조회하시오(NULL 제외).
SELECT DISTINCT camera FROM photos WHERE camera IS NOT NULL;

-- q: 장소별 사진 수(장소 없는 사진은 제외)
-- q: 촬영 장소가 있는 사진을 장소별로 세어 주세요
SELECT place, COUNT(*) FROM photos WHERE place IS NOT NULL GROUP BY place;

-- q: 아기가 나온 사진 파일명
-- q: 인물 '아기'가 찍힌 사진의 파일명을 조회하시오.
SELECT p.file_name FROM photos p JOIN photo_people pp ON pp.photo_id = p.photo_id JOIN people h ON pp.person_id = h.person_id WHERE h.person_name = '아기';

-- q: 엄마랑 아기가 같이 나온 사진 파일명은?
-- q: '엄마'와 '아기'가 모두 찍힌 사진의 파일명을 구하시오.
SELECT p.file_name FROM photos p JOIN photo_people pp ON pp.photo_id = p.photo_id JOIN people h ON pp.person_id = h.person_id WHERE h.person_name IN ('엄마', '아기') GROUP BY p.photo_id, p.file_name HAVING COUNT(*) = 2;

-- q: 아기는 나왔는데 남편은 안 나온 사진 파일명
-- q: '아기'가 있고 '남편'은 없는 사진의 파일명을 조회하시오.
SELECT file_name FROM photos WHERE photo_id IN (SELECT pp.photo_id FROM photo_people pp JOIN people h ON pp.person_id = h.person_id WHERE h.person_name = '아기') AND photo_id NOT IN (SELECT pp.photo_id FROM photo_people pp JOIN people h ON pp.person_id = h.person_id WHERE h.person_name = '남편');

-- q: 사람이 아무도 안 나온 사진은 몇 장이에요?
-- q: 인물이 태그되지 않은 사진 수를 구하시오.
SELECT COUNT(*) FROM photos WHERE photo_id NOT IN (SELECT photo_id FROM photo_people);

-- q: 한 번도 사진에 찍힌 적 없는 인물 이름과 관계
-- q: 사진에 나오지 않은 인물의 이름, 관계를 알려줘
SELECT person_name, relation FROM people h WHERE NOT EXISTS (SELECT 1 FROM photo_people pp WHERE pp.person_id = h.person_id);

-- q: 가장 많은 사진에 나온 가족은 누구야? 이름만
-- q: 관계가 가족인 인물 가운데 사진 수가 가장 많은 사람의 이름을 구하시오.
SELECT h.person_name FROM people h JOIN photo_people pp ON pp.person_id = h.person_id WHERE h.relation = '가족' GROUP BY h.person_id, h.person_name ORDER BY COUNT(*) DESC LIMIT 1;

-- q: 관계별로 나온 사진 수를 세어줘. 같은 사진은 한 번만
-- q: 인물 관계별로 해당 관계의 인물이 찍힌 사진 수(사진 중복 제외)를 집계하시오.
SELECT h.relation, COUNT(DISTINCT pp.photo_id) FROM people h JOIN photo_people pp ON pp.person_id = h.person_id GROUP BY h.relation;

-- q: 세 명 이상 찍힌 사진의 파일명과 인원수
-- q: 인물이 3명 이상인 사진의 파일명, 인물 수를 조회하시오.
SELECT p.file_name, COUNT(*) FROM photos p JOIN photo_people pp ON pp.photo_id = p.photo_id GROUP BY p.photo_id, p.file_name HAVING COUNT(*) >= 3;

-- q: 2023년에 찍은 사진 파일명을 오래된 순서로 보여줘
-- q: 촬영 연도가 2023년인 사진의 파일명을 촬영 일시 오름차순으로 조회하시오.
SELECT file_name FROM photos WHERE YEAR(taken_at) = 2023 ORDER BY taken_at;

-- q: 연도별 사진 수를 연도순으로
-- q: 촬영 연도별 사진 장수를 연도 오름차순으로 구하시오.
SELECT YEAR(taken_at), COUNT(*) FROM photos GROUP BY YEAR(taken_at) ORDER BY YEAR(taken_at);

-- q: png 파일은 몇 장인가요?
-- q: 파일명이 '.png'로 끝나는 사진 수를 구하시오.
SELECT COUNT(*) FROM photos WHERE file_name LIKE '%.png';

-- q: 평균 용량보다 큰 사진의 파일명과 용량
-- q: 용량이 전체 사진 평균을 넘는 사진 파일명, 용량을 보여주세요
SELECT file_name, size_kb FROM photos WHERE size_kb > (SELECT AVG(size_kb) FROM photos);

-- q: 앨범마다 제일 먼저 찍은 사진의 앨범 이름과 파일명
-- q: 각 앨범에서 촬영 일시가 가장 빠른 사진을 앨범명, 파일명으로 조회하시오.
SELECT a.album_name, p.file_name FROM photos p JOIN albums a ON p.album_id = a.album_id WHERE p.taken_at = (SELECT MIN(taken_at) FROM photos WHERE album_id = p.album_id);

-- q: 앨범을 만든 날보다 먼저 찍은 사진의 파일명
-- q: 촬영일이 소속 앨범의 생성일보다 앞선 사진 파일명을 조회하라.
SELECT p.file_name FROM photos p JOIN albums a ON p.album_id = a.album_id WHERE p.taken_at < a.made_on;

-- q: 즐겨찾기 사진 비율이 몇 퍼센트인지 사용자 이름별로
-- q: 사용자별로 이름과 전체 사진 중 즐겨찾기 사진 비율(%)을 구하시오.
SELECT o.owner_name, 100.0 * SUM(CASE WHEN p.is_favorite THEN 1 ELSE 0 END) / COUNT(*) FROM owners o JOIN photos p ON p.owner_id = o.owner_id GROUP BY o.owner_id, o.owner_name;

-- q: 서울이나 부산에서 찍은 사진 가운데 즐겨찾기 안 한 사진 파일명
-- q: 촬영 장소가 서울 또는 부산이면서 즐겨찾기가 아닌 사진의 파일명을 구하시오.
SELECT file_name FROM photos WHERE place IN ('서울', '부산') AND NOT is_favorite;

-- q: 저장 한도가 가장 작은 값인 사용자 이름을 모두
-- q: 저장 공간 한도가 최소인 사용자를 모두 찾아 이름을 조회하시오.
SELECT owner_name FROM owners WHERE storage_gb = (SELECT MIN(storage_gb) FROM owners);
