-- domain: 커뮤니티 게시판 (SNS)
CREATE TABLE members (
  member_id INTEGER PRIMARY KEY,
  nickname VARCHAR(30),
  gender CHAR(1),
  age INTEGER,
  signup_date DATE,
  is_active BOOLEAN
);
CREATE TABLE boards (
  board_id INTEGER PRIMARY KEY,
  board_name VARCHAR(30),
  manager_id INTEGER REFERENCES members(member_id)
);
CREATE TABLE posts (
  post_id INTEGER PRIMARY KEY,
  board_id INTEGER REFERENCES boards(board_id),
  writer_id INTEGER REFERENCES members(member_id),
  title VARCHAR(100),
  body TEXT,
  view_count INTEGER,
  created_at TIMESTAMP
);
CREATE TABLE comments (
  comment_id INTEGER PRIMARY KEY,
  post_id INTEGER REFERENCES posts(post_id),
  writer_id INTEGER REFERENCES members(member_id),
  parent_id INTEGER,
  content TEXT,
  created_at TIMESTAMP
);
CREATE TABLE likes (
  member_id INTEGER REFERENCES members(member_id),
  post_id INTEGER REFERENCES posts(post_id),
  liked_on DATE,
  PRIMARY KEY (member_id, post_id)
);
CREATE TABLE follows (
  follower_id INTEGER REFERENCES members(member_id),
  followee_id INTEGER REFERENCES members(member_id),
  PRIMARY KEY (follower_id, followee_id)
);
COMMENT ON COLUMN members.gender IS '성별: M 남성, F 여성';
COMMENT ON COLUMN members.is_active IS '활동 여부(탈퇴하면 FALSE)';
COMMENT ON COLUMN boards.manager_id IS '게시판 관리자 회원번호, 없으면 NULL';
COMMENT ON COLUMN comments.parent_id IS '답글이면 원댓글 번호, 아니면 NULL';
COMMENT ON COLUMN follows.follower_id IS '팔로우하는 회원';
COMMENT ON COLUMN follows.followee_id IS '팔로우 당하는 회원';
INSERT INTO members VALUES
(1,'자취만렙','F',27,'2021-03-02',TRUE),(2,'캠핑가자','M',38,'2020-11-20',TRUE),(3,'멍멍이아빠','M',45,'2022-01-08',TRUE),(4,'빵순이','F',31,'2022-06-15',TRUE),
(5,'눈팅족','M',22,'2023-04-01',TRUE),(6,'등산왕','M',57,'2021-09-09',FALSE),(7,'커피중독','F',34,'2023-08-21',TRUE),(8,'새내기','F',20,'2024-03-04',TRUE);
INSERT INTO boards VALUES (1,'자유게시판',1),(2,'요리',4),(3,'여행',2),(4,'반려동물',3),(5,'중고장터',NULL),(6,'공지사항',1);
INSERT INTO posts VALUES
(1,1,1,'오늘 점심 뭐 먹지','추천 좀 해주세요',320,'2024-05-01 11:40'),(2,2,4,'실패 없는 식빵 레시피','강력분 300그램',1250,'2024-05-02 20:15'),
(3,3,2,'강릉 캠핑장 후기','사이트가 넓어요',870,'2024-05-04 09:00'),(4,4,3,'강아지 미용 비용 질문','보통 얼마인가요',410,'2024-05-05 14:30'),
(5,1,7,'카페 창업 고민','월세가 걱정입니다',990,'2024-05-08 22:05'),(6,3,6,'설악산 단풍 코스','대청봉까지 6시간',1530,'2023-10-12 07:50'),
(7,2,1,'자취생 김치볶음밥','햄 넣으면 맛있음',640,'2024-05-10 18:20'),(8,5,4,'오븐 팝니다','사용감 적음',150,'2024-05-11 10:00'),
(9,1,1,'비 오는 날 노래 추천','잔잔한 걸로',275,'2024-06-01 16:45'),(10,6,1,'게시판 이용 규칙','서로 존중해 주세요',2100,'2023-01-02 09:00'),(11,3,2,'제주 한달살이 비용','항공권 포함',1740,'2024-06-03 21:10');
INSERT INTO comments VALUES
(1,1,2,NULL,'제육볶음 추천','2024-05-01 11:45'),(2,1,4,NULL,'샌드위치 어때요','2024-05-01 11:50'),(3,1,1,1,'감사합니다','2024-05-01 11:55'),
(4,2,1,NULL,'저도 성공했어요','2024-05-03 08:00'),(5,2,7,NULL,'사진 예쁘네요','2024-05-03 09:10'),(6,3,3,NULL,'강아지 동반 되나요','2024-05-04 10:20'),
(7,3,2,6,'네 됩니다','2024-05-04 10:40'),(8,5,2,NULL,'응원합니다','2024-05-09 07:30'),(9,5,4,NULL,'상권 분석부터 하세요','2024-05-09 08:00'),
(10,6,2,NULL,'좋은 정보 고맙습니다','2023-10-13 12:00'),(11,11,1,NULL,'얼마나 드셨나요','2024-06-04 00:30'),(12,11,2,11,'200만 원 정도요','2024-06-04 08:10'),(13,11,7,NULL,'부럽다','2024-06-05 19:00'),(14,11,4,NULL,'숙소 정보 궁금해요','2024-06-06 20:00');
INSERT INTO likes VALUES (1,2,'2024-05-03'),(7,2,'2024-05-03'),(3,2,'2024-05-04'),(1,3,'2024-05-05'),(4,5,'2024-05-09'),(2,6,'2023-10-13'),(3,11,'2024-06-04'),(1,11,'2024-06-04'),(4,11,'2024-06-06'),(7,11,'2024-06-05'),(2,1,'2024-05-01'),(5,10,'2023-05-01');
INSERT INTO follows VALUES (1,2),(2,1),(3,2),(4,1),(7,4),(4,7),(5,2),(7,2),(8,1);
-- rename: members=회원 member_id=회원번호 nickname=닉네임 gender=성별 age=나이 signup_date=가입일 is_active=활동여부 boards=게시판 board_id=게시판번호 board_name=게시판명 manager_id=관리자번호 posts=게시글 post_id=글번호 writer_id=작성자번호 title=제목 body=본문 view_count=조회수 created_at=작성시각 comments=댓글 comment_id=댓글번호 parent_id=상위댓글번호 content=댓글내용 likes=좋아요 liked_on=좋아요날짜 follows=팔로우 follower_id=팔로워번호 followee_id=팔로우대상번호

-- q: 여행 게시판 글 제목이랑 조회수 보여줘
-- q: 여행 게시판에 올라온 글의 제목과 조회수를 조회하시오.
SELECT p.title, p.view_count FROM posts p JOIN boards b ON p.board_id = b.board_id WHERE b.board_name = '여행';

-- q: 조회수 천 이상인 글 제목은?
-- q: 조회수가 1,000회 이상인 게시글의 제목을 구하시오.
SELECT title FROM posts WHERE view_count >= 1000;

-- q: 탈퇴한 회원의 닉네임
-- q: 지금 활동하지 않는 회원 닉네임 알려주세요
SELECT nickname FROM members WHERE NOT is_active;

-- q: 20대 여성 회원은 몇 명이야?
-- q: 나이가 20세 이상 29세 이하인 여성 회원 수를 구하시오.
SELECT COUNT(*) FROM members WHERE gender = 'F' AND age BETWEEN 20 AND 29;

-- q: 관리자가 없는 게시판 이름
-- q: 아직 관리자가 정해지지 않은 게시판은 어디예요? 이름만요
SELECT board_name FROM boards WHERE manager_id IS NULL;

-- q: 게시판별 글 수를 알려줘
-- q: 글이 있는 게시판마다 이름과 게시글 수를 집계하시오.
SELECT b.board_name, COUNT(*) FROM boards b JOIN posts p ON p.board_id = b.board_id GROUP BY b.board_id, b.board_name;

-- q: 댓글이 하나도 안 달린 글 제목 보여줘
-- q: 댓글이 없는 게시글의 제목을 조회하시오.
SELECT title FROM posts p WHERE NOT EXISTS (SELECT 1 FROM comments c WHERE c.post_id = p.post_id);

-- q: 글을 한 번도 쓴 적 없는 회원 닉네임은?
-- q: 작성한 게시글이 없는 회원의 닉네임을 알려 주십시오.
SELECT m.nickname FROM members m LEFT JOIN posts p ON p.writer_id = m.member_id WHERE p.post_id IS NULL;

-- q: 글도 댓글도 쓴 적 없는 회원 닉네임
-- q: 게시글과 댓글을 모두 한 번도 작성하지 않은 회원의 닉네임을 조회하시오.
SELECT nickname FROM members WHERE member_id NOT IN (SELECT writer_id FROM posts) AND member_id NOT IN (SELECT writer_id FROM comments);

-- q: 댓글 제일 많은 글 제목이 뭐야?
-- q: 댓글 수가 가장 많은 게시글의 제목을 구하시오.
SELECT p.title FROM posts p JOIN comments c ON c.post_id = p.post_id GROUP BY p.post_id, p.title ORDER BY COUNT(*) DESC LIMIT 1;

-- q: 좋아요를 세 개 이상 받은 글의 제목과 좋아요 수
-- q: 좋아요 3개 이상 받은 게시글 제목, 좋아요 개수를 보여주세요
SELECT p.title, COUNT(*) FROM posts p JOIN likes l ON l.post_id = p.post_id GROUP BY p.post_id, p.title HAVING COUNT(*) >= 3;

-- q: 모든 글의 제목하고 좋아요 수. 좋아요 없으면 0으로
-- q: 게시글별 제목과 좋아요 수를 구하시오(좋아요가 없는 글도 0으로 포함).
SELECT p.title, COUNT(l.member_id) FROM posts p LEFT JOIN likes l ON l.post_id = p.post_id GROUP BY p.post_id, p.title;

-- q: 캠핑가자를 팔로우하는 회원 닉네임
-- q: '캠핑가자'의 팔로워가 누구누구인지 닉네임을 조회하시오.
SELECT m.nickname FROM follows f JOIN members m ON f.follower_id = m.member_id JOIN members t ON f.followee_id = t.member_id WHERE t.nickname = '캠핑가자';

-- q: 서로 맞팔인 회원들 닉네임 짝을 한 번씩만 보여줘
-- q: 서로 팔로우하는 두 회원의 닉네임을 쌍마다 한 번씩 조회하시오.
SELECT a.nickname, b.nickname FROM follows f JOIN follows g ON f.follower_id = g.followee_id AND f.followee_id = g.follower_id JOIN members a ON f.follower_id = a.member_id JOIN members b ON f.followee_id = b.member_id WHERE f.follower_id < f.followee_id;

-- q: 팔로워가 가장 많은 회원의 닉네임은 무엇입니까?
-- q: 팔로워 수 1위 회원 닉네임
SELECT m.nickname FROM members m JOIN follows f ON f.followee_id = m.member_id GROUP BY m.member_id, m.nickname ORDER BY COUNT(*) DESC LIMIT 1;

-- q: 답글이 아닌 댓글은 몇 개인가요?
-- q: 원댓글(답글 제외) 수를 구하시오.
SELECT COUNT(*) FROM comments WHERE parent_id IS NULL;

-- q: 답글 내용과 그 답글이 달린 원댓글 내용을 보여줘
-- q: 답글마다 답글 내용, 원댓글 내용을 조회하라.
SELECT r.content, c.content FROM comments r JOIN comments c ON r.parent_id = c.comment_id;

-- q: 자기 글에 직접 댓글을 단 회원 닉네임(중복 없이)
-- q: 본인이 쓴 글에 댓글을 남긴 적이 있는 회원의 닉네임을 중복 없이 구하시오.
SELECT DISTINCT m.nickname FROM comments c JOIN posts p ON c.post_id = p.post_id JOIN members m ON c.writer_id = m.member_id WHERE c.writer_id = p.writer_id;

-- q: 게시판마다 조회수가 가장 높은 글의 게시판 이름과 글 제목
-- q: 게시판별 최다 조회 글을 게시판 이름, 제목으로 알려줘
SELECT b.board_name, p.title FROM posts p JOIN boards b ON p.board_id = b.board_id WHERE p.view_count = (SELECT MAX(view_count) FROM posts WHERE board_id = p.board_id);

-- q: 2024년 5월에 올라온 글은 총 몇 개?
-- q: 2024년 5월 작성 게시글 수를 구하시오.
SELECT COUNT(*) FROM posts WHERE created_at >= '2024-05-01' AND created_at < '2024-06-01';

-- q: 2024년 5월에 글을 쓴 회원은 몇 명이야? 같은 사람은 한 번만 세줘
-- q: 2024년 5월에 게시글을 작성한 회원 수(중복 제외)를 구하시오.
SELECT COUNT(DISTINCT writer_id) FROM posts WHERE created_at >= '2024-05-01' AND created_at < '2024-06-01';

-- q: 제목에 '추천'이 들어간 글의 제목과 작성자 닉네임
-- q: 제목에 추천이라는 단어가 포함된 게시글 제목, 작성자 닉네임을 알려주세요.
SELECT p.title, m.nickname FROM posts p JOIN members m ON p.writer_id = m.member_id WHERE p.title LIKE '%추천%';

-- q: 평균 조회수보다 많이 조회된 글 제목
-- q: 조회수가 전체 게시글 평균을 초과하는 글의 제목을 조회하시오.
SELECT title FROM posts WHERE view_count > (SELECT AVG(view_count) FROM posts);

-- q: 성별 회원 수와 평균 나이
-- q: 성별로 회원이 몇 명이고 평균 나이는 몇 살이야?
SELECT gender, COUNT(*), AVG(age) FROM members GROUP BY gender;

-- q: 빵순이가 댓글을 단 글들의 제목을 중복 없이
-- q: '빵순이' 회원이 댓글을 남긴 게시글의 제목은 무엇무엇인가요? 중복은 빼 주세요.
SELECT DISTINCT p.title FROM comments c JOIN posts p ON c.post_id = p.post_id JOIN members m ON c.writer_id = m.member_id WHERE m.nickname = '빵순이';

-- q: 글쓴이 닉네임별 총 조회수를 많은 순으로 정렬해줘
-- q: 작성자 닉네임과 그가 쓴 글의 조회수 합계를 합계 내림차순으로 조회하시오.
SELECT m.nickname, SUM(p.view_count) FROM posts p JOIN members m ON p.writer_id = m.member_id GROUP BY m.member_id, m.nickname ORDER BY SUM(p.view_count) DESC;

-- q: 가장 최근에 올라온 글 다섯 개의 제목을 최신순으로 보여주세요
-- q: 최신 글 5개 제목(최신순)
SELECT title FROM posts ORDER BY created_at DESC LIMIT 5;

-- q: 여행 게시판에 글을 쓴 적은 있는데 자유게시판에는 쓴 적 없는 회원 닉네임
-- q: 여행 게시판에는 글을 썼지만 자유게시판에는 한 번도 쓰지 않은 회원의 닉네임을 조회하시오.
SELECT m.nickname FROM members m JOIN posts p ON p.writer_id = m.member_id JOIN boards b ON p.board_id = b.board_id WHERE b.board_name = '여행'
EXCEPT
SELECT m.nickname FROM members m JOIN posts p ON p.writer_id = m.member_id JOIN boards b ON p.board_id = b.board_id WHERE b.board_name = '자유게시판';

-- q: 게시판 이름과 관리자 닉네임. 관리자 없는 게시판도 같이 보여줘
-- q: 모든 게시판의 이름과 관리자 닉네임을 조회하시오. 관리자가 없어도 포함한다.
SELECT b.board_name, m.nickname FROM boards b LEFT JOIN members m ON b.manager_id = m.member_id;
