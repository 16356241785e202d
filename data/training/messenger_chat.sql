-- domain: 메신저 채팅
CREATE TABLE AppUser (
  UserId INTEGER PRIMARY KEY,
  DisplayName VARCHAR(30),
  PhoneModel VARCHAR(30),
  StatusMessage VARCHAR(100),
  RegisteredAt DATE
);
CREATE TABLE ChatRoom (
  RoomId INTEGER PRIMARY KEY,
  RoomName VARCHAR(50),
  RoomType VARCHAR(10),
  OwnerId INTEGER REFERENCES AppUser(UserId),
  OpenedAt DATE
);
CREATE TABLE RoomMember (
  RoomId INTEGER REFERENCES ChatRoom(RoomId),
  UserId INTEGER REFERENCES AppUser(UserId),
  JoinedAt DATE,
  AlarmOn BOOLEAN,
  PRIMARY KEY (RoomId, UserId)
);
CREATE TABLE ChatMessage (
  MessageId INTEGER PRIMARY KEY,
  RoomId INTEGER REFERENCES ChatRoom(RoomId),
  SenderId INTEGER REFERENCES AppUser(UserId),
  MessageType VARCHAR(10),
  MessageText TEXT,
  SentAt TIMESTAMP,
  UnreadCount INTEGER
);
COMMENT ON COLUMN ChatRoom.RoomType IS '방 종류: 일대일, 단체, 오픈';
COMMENT ON COLUMN RoomMember.AlarmOn IS '알림 켜짐 여부';
COMMENT ON COLUMN ChatMessage.MessageType IS '메시지 종류: 글, 사진, 동영상, 이모티콘, 파일';
COMMENT ON COLUMN ChatMessage.UnreadCount IS '아직 읽지 않은 사람 수';
INSERT INTO AppUser VALUES
(1,'엄마','갤럭시 S21','오늘도 화이팅','2019-02-03'),(2,'김지훈','아이폰 15','','2020-05-11'),(3,'박서연','아이폰 13','여행중','2020-08-19'),
(4,'최부장','갤럭시 S24',NULL,'2018-12-01'),(5,'이하은','갤럭시 플립5','연락은 톡으로','2021-03-30'),(6,'정민재','아이폰 15',NULL,'2022-01-25'),
(7,'한소라','갤럭시 S24','수험생','2023-06-06'),(8,'유령회원','갤럭시 A34',NULL,'2024-01-01');
INSERT INTO ChatRoom VALUES
(1,'우리 가족','단체',1,'2020-01-01'),(2,'영업1팀','단체',4,'2021-04-02'),(3,'지훈이랑 서연','일대일',2,'2021-05-05'),(4,'러닝 크루 모집','오픈',6,'2023-03-03'),(5,'동네 나눔방','오픈',5,'2023-09-10'),(6,'고3 스터디','단체',7,'2024-02-20'),(7,'빈 방','오픈',6,'2024-05-05');
INSERT INTO RoomMember VALUES
(1,1,'2020-01-01',TRUE),(1,2,'2020-01-01',FALSE),(1,7,'2023-06-07',TRUE),(2,4,'2021-04-02',TRUE),(2,2,'2021-04-02',FALSE),(2,5,'2021-04-05',TRUE),(2,6,'2022-02-01',TRUE),
(3,2,'2021-05-05',TRUE),(3,3,'2021-05-05',TRUE),(4,6,'2023-03-03',TRUE),(4,3,'2023-03-10',FALSE),(4,2,'2023-04-01',TRUE),(5,5,'2023-09-10',TRUE),(5,1,'2023-09-15',FALSE),(6,7,'2024-02-20',TRUE),(6,3,'2024-02-21',FALSE);
INSERT INTO ChatMessage VALUES
(1,1,1,'글','저녁 먹고 와?','2024-06-01 17:30',0),(2,1,2,'글','네 일찍 갈게요','2024-06-01 17:42',0),(3,1,1,'이모티콘','(하트)','2024-06-01 17:43',1),
(4,2,4,'글','내일 회의 9시입니다','2024-06-02 19:05',2),(5,2,5,'글','확인했습니다','2024-06-02 19:06',2),(6,2,4,'파일','실적보고.xlsx','2024-06-03 08:30',1),
(7,3,2,'글','주말에 뭐해?','2024-06-03 21:00',0),(8,3,3,'사진','바다.jpg','2024-06-03 21:20',0),(9,3,3,'글','강릉이야','2024-06-03 21:21',0),
(10,4,6,'글','토요일 여의도 8km 같이 뛰실 분','2024-06-04 07:00',2),(11,4,3,'글','참석이요','2024-06-04 12:10',1),(12,4,2,'글','저도 갑니다','2024-06-05 00:15',1),
(13,5,5,'사진','의자.jpg','2024-06-05 10:00',1),(14,6,7,'글','오늘 모의고사 어땠어','2024-06-04 23:40',1),(15,1,7,'글','엄마 나 늦어','2024-06-04 18:00',0),(16,2,6,'글','연차 신청합니다','2024-06-06 09:00',3),(17,3,2,'동영상','파도.mp4','2024-06-06 22:22',1);
-- rename: AppUser=사용자 UserId=사용자번호 DisplayName=표시이름 PhoneModel=기종 StatusMessage=상태메시지 RegisteredAt=가입일 ChatRoom=채팅방 RoomId=방번호 RoomName=방이름 RoomType=방종류 OwnerId=방장번호 OpenedAt=개설일 RoomMember=참여자 JoinedAt=참여일 AlarmOn=알림여부 ChatMessage=메시지 MessageId=메시지번호 SenderId=보낸사람번호 MessageType=메시지종류 MessageText=메시지내용 SentAt=보낸시각 UnreadCount=안읽은수

-- q: 오픈 채팅방 이름 알려줘
-- q: 방 종류가 오픈인 채팅방의 이름을 조회하시오.
SELECT RoomName FROM ChatRoom WHERE RoomType = '오픈';

-- q: 아이폰 15 쓰는 사람 이름은?
-- q: 기종이 '아이폰 15'인 사용자의 표시 이름을 구하시오.
SELECT DisplayName FROM AppUser WHERE PhoneModel = '아이폰 15';

-- q: 상태메시지를 설정한 적 없는(NULL) 사용자 이름
-- q: 상태 메시지가 NULL인 사용자의 이름을 알려주세요.
SELECT DisplayName FROM AppUser WHERE StatusMessage IS NULL;

-- q: 갤럭시 기종을 쓰는 사용자는 몇 명이야?
-- q: 휴대폰 기종이 '갤럭시'로 시작하는 사용자 수를 구하시오.
SELECT COUNT(*) FROM AppUser WHERE PhoneModel LIKE '갤럭시%';

-- q: 방 종류별 채팅방 개수
-- q: 채팅방이 종류마다 몇 개씩 있는지 알려 주세요
SELECT RoomType, COUNT(*) FROM ChatRoom GROUP BY RoomType;

-- q: 영업1팀 방에 있는 사람 이름이랑 들어온 날짜
-- q: '영업1팀' 채팅방 참여자의 이름과 참여일을 조회하시오.
SELECT u.DisplayName, m.JoinedAt FROM RoomMember m JOIN AppUser u ON m.UserId = u.UserId JOIN ChatRoom r ON m.RoomId = r.RoomId WHERE r.RoomName = '영업1팀';

-- q: 방마다 참여자 수를 보여줘. 참여자 없는 방도 0으로
-- q: 모든 채팅방의 이름과 참여 인원수를 구하시오(참여자가 없으면 0).
SELECT r.RoomName, COUNT(m.UserId) FROM ChatRoom r LEFT JOIN RoomMember m ON m.RoomId = r.RoomId GROUP BY r.RoomId, r.RoomName;

-- q: 아무 방에도 안 들어가 있는 사용자 이름
-- q: 참여 중인 채팅방이 하나도 없는 사용자의 이름을 조회하시오.
SELECT DisplayName FROM AppUser u WHERE NOT EXISTS (SELECT 1 FROM RoomMember m WHERE m.UserId = u.UserId);

-- q: 메시지가 하나도 없는 채팅방은 어디예요? 방 이름만 알려주세요
-- q: 오간 메시지가 없는 채팅방 이름
SELECT RoomName FROM ChatRoom WHERE RoomId NOT IN (SELECT RoomId FROM ChatMessage);

-- q: 메시지를 가장 많이 보낸 사람 이름
-- q: 보낸 메시지 수가 가장 많은 사용자의 이름을 구하시오.
SELECT u.DisplayName FROM AppUser u JOIN ChatMessage c ON c.SenderId = u.UserId GROUP BY u.UserId, u.DisplayName ORDER BY COUNT(*) DESC LIMIT 1;

-- q: 사람별로 보낸 사진 수 알려줘, 사진 보낸 사람만
-- q: 사진을 보낸 사용자별로 이름과 사진 메시지 수를 집계하시오.
SELECT u.DisplayName, COUNT(*) FROM ChatMessage c JOIN AppUser u ON c.SenderId = u.UserId WHERE c.MessageType = '사진' GROUP BY u.UserId, u.DisplayName;

-- q: 방이름별 마지막 메시지 시각
-- q: 채팅방마다 가장 최근 메시지가 언제 왔는지 방 이름과 시각을 보여줘(메시지 있는 방만)
SELECT r.RoomName, MAX(c.SentAt) FROM ChatMessage c JOIN ChatRoom r ON c.RoomId = r.RoomId GROUP BY r.RoomId, r.RoomName;

-- q: 각 방의 마지막 메시지를 방 이름, 보낸 사람, 내용으로 보여줘
-- q: 채팅방별 가장 최근 메시지의 방 이름, 보낸 사람 이름, 메시지 내용을 조회하시오.
SELECT r.RoomName, u.DisplayName, c.MessageText FROM ChatMessage c JOIN ChatRoom r ON c.RoomId = r.RoomId JOIN AppUser u ON c.SenderId = u.UserId WHERE c.SentAt = (SELECT MAX(SentAt) FROM ChatMessage WHERE RoomId = c.RoomId);

-- q: 알림 꺼 놓은 사람 이름하고 방 이름
-- q: 채팅방 알림을 끈 사용자의 이름과 해당 방 이름을 조회하시오.
SELECT u.DisplayName, r.RoomName FROM RoomMember m JOIN AppUser u ON m.UserId = u.UserId JOIN ChatRoom r ON m.RoomId = r.RoomId WHERE m.AlarmOn = FALSE;

-- q: 글도 사진도 아닌 메시지의 종류와 내용
-- q: 메시지 종류가 글, 사진이 아닌 메시지의 종류와 내용을 구하시오.
SELECT MessageType, MessageText FROM ChatMessage WHERE MessageType NOT IN ('글', '사진');

-- q: 안 읽은 사람이 한 명이라도 있는 메시지는 몇 건이야
-- q: 읽지 않은 사람 수가 1 이상인 메시지 건수를 구하시오.
SELECT COUNT(*) FROM ChatMessage WHERE UnreadCount >= 1;

-- q: 2024년 6월 4일에 오간 메시지 내용 보여줘
-- q: 2024-06-04에 전송된 메시지의 내용을 조회하시오.
SELECT MessageText FROM ChatMessage WHERE CAST(SentAt AS DATE) = '2024-06-04';

-- q: 김지훈이랑 박서연이 둘 다 있는 방 이름
-- q: 김지훈과 박서연이 모두 참여하고 있는 채팅방의 이름을 조회하시오.
SELECT r.RoomName FROM ChatRoom r JOIN RoomMember m ON m.RoomId = r.RoomId JOIN AppUser u ON m.UserId = u.UserId WHERE u.DisplayName IN ('김지훈', '박서연') GROUP BY r.RoomId, r.RoomName HAVING COUNT(DISTINCT u.UserId) = 2;

-- q: 김지훈과 같은 방에 있는 다른 사람들 이름을 중복 없이
-- q: 김지훈과 채팅방을 하나라도 공유하는 다른 사용자의 이름을 중복 없이 조회하시오.
SELECT DISTINCT o.DisplayName FROM AppUser u JOIN RoomMember m ON m.UserId = u.UserId JOIN RoomMember n ON n.RoomId = m.RoomId JOIN AppUser o ON n.UserId = o.UserId WHERE u.DisplayName = '김지훈' AND o.UserId <> u.UserId;

-- q: 3개 이상의 방에 들어가 있는 사람 이름, 방 개수
-- q: 참여 중인 방이 세 개 이상인 사용자 이름과 방 수를 알려주세요.
SELECT u.DisplayName, COUNT(*) FROM AppUser u JOIN RoomMember m ON m.UserId = u.UserId GROUP BY u.UserId, u.DisplayName HAVING COUNT(*) >= 3;

-- q: 방장이 최부장인 방 이름이 뭐야
-- q: 방장 이름이 '최부장'인 채팅방의 이름을 조회하라.
SELECT r.RoomName FROM ChatRoom r JOIN AppUser u ON r.OwnerId = u.UserId WHERE u.DisplayName = '최부장';

-- q: 밤 9시 이후(21시부터 자정 전까지)에 온 메시지는 몇 개?
-- q: 21시 이후 23시대까지 전송된 메시지의 수를 구하시오.
SELECT COUNT(*) FROM ChatMessage WHERE EXTRACT(HOUR FROM SentAt) >= 21;

-- q: 전체 메시지 중 종류별 비율(%)을 종류와 함께 보여줘
-- q: 메시지 종류별로 전체 메시지에서 차지하는 비율(백분율)을 구하시오.
SELECT MessageType, 100.0 * COUNT(*) / (SELECT COUNT(*) FROM ChatMessage) FROM ChatMessage GROUP BY MessageType;

-- q: 방에 들어가 있으면서 그 방에 메시지를 한 번도 안 보낸 사람 이름과 방 이름
-- q: 참여는 하고 있으나 해당 방에서 발언한 적이 없는 사용자의 이름, 방 이름을 조회하시오.
SELECT u.DisplayName, r.RoomName FROM RoomMember m JOIN AppUser u ON m.UserId = u.UserId JOIN ChatRoom r ON m.RoomId = r.RoomId WHERE NOT EXISTS (SELECT 1 FROM ChatMessage c WHERE c.RoomId = m.RoomId AND c.SenderId = m.UserId);

-- q: 가장 긴 메시지 내용은?
-- q: 글자 수가 제일 많은 메시지의 내용을 조회하시오.
SELECT MessageText FROM ChatMessage ORDER BY LENGTH(MessageText) DESC LIMIT 1;

-- q: 날짜별 메시지 수를 날짜순으로
-- q: 일자별로 전송된 메시지 건수를 날짜 오름차순으로 조회하시오.
SELECT CAST(SentAt AS DATE), COUNT(*) FROM ChatMessage GROUP BY CAST(SentAt AS DATE) ORDER BY CAST(SentAt AS DATE);

-- q: 메시지를 보내 본 사용자는 모두 몇 명인가요?
-- q: 메시지를 한 번이라도 보낸 사람 수(중복 제외)
SELECT COUNT(DISTINCT SenderId) FROM ChatMessage;
