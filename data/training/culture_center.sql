-- domain: 구립 문화센터 강좌와 대관
CREATE TABLE tb_branch (br_cd CHAR(2) PRIMARY KEY, br_nm VARCHAR(20), gu VARCHAR(20));
CREATE TABLE tb_room (room_cd VARCHAR(4) PRIMARY KEY, br_cd CHAR(2) REFERENCES tb_branch(br_cd), room_nm VARCHAR(20), max_cnt INTEGER, hourly_fee INTEGER);
CREATE TABLE tb_tutor (tutor_no INTEGER PRIMARY KEY, tutor_nm VARCHAR(20), major VARCHAR(20), tel VARCHAR(15));
CREATE TABLE tb_class (class_no INTEGER PRIMARY KEY, class_nm VARCHAR(30), cate CHAR(1), tutor_no INTEGER REFERENCES tb_tutor(tutor_no), room_cd VARCHAR(4) REFERENCES tb_room(room_cd), fee INTEGER, open_dt DATE, close_dt DATE, state CHAR(1));
CREATE TABLE tb_member (mem_no INTEGER PRIMARY KEY, mem_nm VARCHAR(20), birth_yy INTEGER, gu VARCHAR(20), join_dt DATE);
CREATE TABLE tb_apply (apply_no INTEGER PRIMARY KEY, class_no INTEGER REFERENCES tb_class(class_no), mem_no INTEGER REFERENCES tb_member(mem_no), apply_dt DATE, pay_yn CHAR(1), attend_cnt INTEGER);
CREATE TABLE tb_review (review_no INTEGER PRIMARY KEY, apply_no INTEGER REFERENCES tb_apply(apply_no), star INTEGER, memo VARCHAR(60));
CREATE TABLE tb_rental (rental_no INTEGER PRIMARY KEY, room_cd VARCHAR(4) REFERENCES tb_room(room_cd), mem_no INTEGER REFERENCES tb_member(mem_no), rent_dt DATE, hours INTEGER, purpose VARCHAR(20));
COMMENT ON COLUMN tb_branch.br_cd IS '지점 코드';
COMMENT ON COLUMN tb_branch.br_nm IS '지점명';
COMMENT ON COLUMN tb_branch.gu IS '구';
COMMENT ON COLUMN tb_room.room_nm IS '강의실 이름';
COMMENT ON COLUMN tb_room.max_cnt IS '수용 인원';
COMMENT ON COLUMN tb_room.hourly_fee IS '시간당 대관료(원), 대관 불가면 NULL';
COMMENT ON COLUMN tb_tutor.tutor_nm IS '강사명';
COMMENT ON COLUMN tb_tutor.major IS '전공 분야';
COMMENT ON COLUMN tb_class.class_nm IS '강좌명';
COMMENT ON COLUMN tb_class.cate IS '분류: A 미술, M 음악, L 어학, H 건강';
COMMENT ON COLUMN tb_class.fee IS '수강료(원)';
COMMENT ON COLUMN tb_class.state IS '상태: O 모집 중, C 마감, X 폐강';
COMMENT ON COLUMN tb_member.mem_nm IS '회원명';
COMMENT ON COLUMN tb_member.birth_yy IS '출생 연도';
COMMENT ON COLUMN tb_apply.pay_yn IS '결제 여부 Y/N';
COMMENT ON COLUMN tb_apply.attend_cnt IS '출석 횟수';
COMMENT ON COLUMN tb_review.star IS '별점 1~5';
COMMENT ON COLUMN tb_rental.purpose IS '대관 목적';
INSERT INTO tb_branch VALUES ('N1','북부센터','노원구'),('S1','남부센터','금천구'),('E1','동부센터','강동구'),('W1','서부센터','은평구');
INSERT INTO tb_room VALUES ('N101','N1','햇빛실',20,15000),('N102','N1','달빛실',35,25000),('S101','S1','소리방',12,NULL),('S102','S1','몸짓방',30,20000),('E101','E1','그림방',18,12000);
INSERT INTO tb_tutor VALUES (1,'고운선','수채화','010-7000-0001'),(2,'노가락','가야금','010-7000-0002'),(3,'루시 첸','중국어',NULL),(4,'맹요가','요가','010-7000-0004'),(5,'붓세필','서예','010-7000-0005');
INSERT INTO tb_class VALUES (11,'생활 수채화','A',1,'E101',90000,'2024-03-04','2024-05-27','C'),(12,'가야금 첫걸음','M',2,'S101',120000,'2024-03-05','2024-05-28','C'),(13,'여행 중국어','L',3,'N101',80000,'2024-04-01','2024-06-24','C'),(14,'아침 요가','H',4,'S102',60000,'2024-04-02','2024-06-25','C'),(15,'저녁 요가','H',4,'N102',70000,'2024-06-03','2024-08-26','O'),(16,'한글 서예','A',5,'E101',85000,'2024-06-04','2024-08-27','X'),(17,'가야금 중급','M',2,'S101',130000,'2024-06-05','2024-08-28','O');
INSERT INTO tb_member VALUES (101,'구슬아',1990,'노원구','2022-05-01'),(102,'남주현',1958,'금천구','2023-01-11'),(103,'단우리',2001,'강동구','2023-09-02'),(104,'라일락',1973,'노원구','2021-12-24'),(105,'명경수',1966,'은평구','2024-02-14'),(106,'백합희',1985,'금천구','2024-03-03');
INSERT INTO tb_apply VALUES (1,11,101,'2024-02-20','Y',11),(2,11,103,'2024-02-21','Y',8),(3,12,102,'2024-02-22','Y',12),(4,13,101,'2024-03-15','Y',9),(5,13,104,'2024-03-18','N',0),(6,14,102,'2024-03-20','Y',10),(7,14,106,'2024-03-21','Y',4),(8,15,104,'2024-05-10','Y',0),(9,15,101,'2024-05-12','N',0),(10,17,102,'2024-05-20','Y',0),(11,16,103,'2024-05-21','N',0);
INSERT INTO tb_review VALUES (1,1,5,'색감이 좋아졌어요'),(2,2,4,NULL),(3,3,5,'선생님 최고'),(4,4,2,'진도가 빨라요'),(5,6,4,'개운합니다');
INSERT INTO tb_rental VALUES (1,'N102',104,'2024-04-13',3,'동호회'),(2,'S102',106,'2024-04-20',2,'연습'),(3,'E101',103,'2024-05-05',4,'전시 준비'),(4,'N102',101,'2024-05-18',2,'동호회'),(5,'N101',104,'2024-06-01',1,'상담');
-- rename: tb_branch=지점 tb_room=강의실 tb_tutor=강사 tb_class=강좌 tb_member=회원 tb_apply=수강신청 tb_review=수강평 tb_rental=대관 br_cd=지점코드 br_nm=지점명 gu=구 room_cd=강의실코드 room_nm=강의실명 max_cnt=수용인원 hourly_fee=시간당대관료 tutor_no=강사번호 tutor_nm=강사명 major=전공 tel=연락처 class_no=강좌번호 class_nm=강좌명 cate=분류 fee=수강료 open_dt=개강일 close_dt=종강일 state=상태 mem_no=회원번호 mem_nm=회원명 birth_yy=출생연도 join_dt=가입일 apply_no=신청번호 apply_dt=신청일 pay_yn=결제여부 attend_cnt=출석횟수 review_no=수강평번호 star=별점 memo=한줄평 rental_no=대관번호 rent_dt=대관일 hours=대관시간 purpose=대관목적

-- q: 모집 중인 강좌 이름을 알려줘.
-- q: 현재 모집 중인 강좌명을 조회하시오.
-- q: 모집중 강좌명
SELECT class_nm FROM tb_class WHERE state = 'O';

-- q: 미술 강좌 이름이랑 수강료 보여 주세요.
-- q: 분류가 미술인 강좌의 강좌명, 수강료를 조회하라.
SELECT class_nm, fee FROM tb_class WHERE cate = 'A';

-- q: 건강 강좌도 미술 강좌도 아닌 강좌 이름은?
-- q: 분류가 건강이나 미술이 아닌 강좌명
SELECT class_nm FROM tb_class WHERE cate NOT IN ('H', 'A');

-- q: 대관이 안 되는 강의실 이름이 뭐야?
-- q: 시간당 대관료가 없는 강의실 이름을 조회하시오.
SELECT room_nm FROM tb_room WHERE hourly_fee IS NULL;

-- q: 분류별 강좌 수
-- q: 강좌 분류별로 강좌가 몇 개인지 알려줘
SELECT cate, COUNT(*) FROM tb_class GROUP BY cate;

-- q: 구별 회원 수를 알려 주세요.
-- q: 회원이 사는 구별로 몇 명인지 조회하라.
SELECT gu, COUNT(*) FROM tb_member GROUP BY gu;

-- q: 수강료가 두 번째로 비싼 강좌 이름은?
-- q: 수강료 2위 강좌명을 구하시오.
SELECT class_nm FROM tb_class ORDER BY fee DESC LIMIT 1 OFFSET 1;

-- q: 지점별 강의실 수를 지점 이름과 함께 보여줘. 강의실 없는 지점도 0으로.
-- q: 강의실이 없는 지점을 포함하여 지점명별 강의실 수를 구하시오.
SELECT b.br_nm, COUNT(r.room_cd) FROM tb_branch b LEFT JOIN tb_room r ON b.br_cd = r.br_cd GROUP BY b.br_cd, b.br_nm;

-- q: 강의실이 하나도 없는 지점은 어디예요?
-- q: 강의실이 없는 지점명
SELECT br_nm FROM tb_branch b WHERE NOT EXISTS (SELECT 1 FROM tb_room r WHERE r.br_cd = b.br_cd);

-- q: 맹요가 강사의 강좌 이름과 강의실 이름을 알려줘
-- q: 맹요가 강사가 맡은 강좌의 강좌명, 강의실 이름을 조회하시오.
SELECT c.class_nm, r.room_nm FROM tb_class c JOIN tb_tutor t ON c.tutor_no = t.tutor_no JOIN tb_room r ON c.room_cd = r.room_cd WHERE t.tutor_nm = '맹요가';

-- q: 북부센터에서 열리는 강좌는 뭐가 있어?
-- q: 북부센터 개설 강좌의 강좌명을 조회하라.
SELECT c.class_nm FROM tb_class c JOIN tb_room r ON c.room_cd = r.room_cd JOIN tb_branch b ON r.br_cd = b.br_cd WHERE b.br_nm = '북부센터';

-- q: 강좌별 신청 인원을 강좌 이름과 함께 많은 순으로
-- q: 강좌명과 신청 건수를 신청이 많은 순서로 보여 주세요.
SELECT c.class_nm, COUNT(*) FROM tb_class c JOIN tb_apply a ON c.class_no = a.class_no GROUP BY c.class_no, c.class_nm ORDER BY COUNT(*) DESC;

-- q: 결제하지 않은 신청의 회원 이름과 강좌 이름은?
-- q: 미결제 신청 건의 회원명, 강좌명을 조회하시오.
SELECT m.mem_nm, c.class_nm FROM tb_apply a JOIN tb_member m ON a.mem_no = m.mem_no JOIN tb_class c ON a.class_no = c.class_no WHERE a.pay_yn = 'N';

-- q: 결제된 신청의 수강료 총액은 얼마야?
-- q: 결제 완료된 수강 신청의 수강료 합계를 구하시오.
SELECT SUM(c.fee) FROM tb_apply a JOIN tb_class c ON a.class_no = c.class_no WHERE a.pay_yn = 'Y';

-- q: 강사별 결제 수강료 합계를 강사 이름과 함께 알려줘요.
-- q: 강사명별 결제 완료 수강료 합계
SELECT t.tutor_nm, SUM(c.fee) FROM tb_apply a JOIN tb_class c ON a.class_no = c.class_no JOIN tb_tutor t ON c.tutor_no = t.tutor_no WHERE a.pay_yn = 'Y' GROUP BY t.tutor_no, t.tutor_nm;

-- q: 한 번도 수강 신청을 하지 않은 회원은 누구인가요?
-- q: 수강 신청 이력이 없는 회원명을 조회하시오.
SELECT mem_nm FROM tb_member WHERE mem_no NOT IN (SELECT mem_no FROM tb_apply);

-- q: 수강 신청도 하고 대관도 한 회원 이름을 중복 없이 알려줘
-- q: 수강 신청과 대관 이력이 모두 있는 회원명을 중복 없이 구하시오.
SELECT DISTINCT m.mem_nm FROM tb_member m JOIN tb_apply a ON m.mem_no = a.mem_no JOIN tb_rental l ON m.mem_no = l.mem_no;

-- q: 대관을 한 번도 안 한 회원 이름
-- q: 대관 기록이 없는 회원의 이름을 모두 보여줘
SELECT m.mem_nm FROM tb_member m LEFT JOIN tb_rental l ON m.mem_no = l.mem_no WHERE l.rental_no IS NULL;

-- q: 대관별로 회원 이름과 대관 요금(시간당 대관료×시간)을 보여 주세요.
-- q: 대관 건마다 회원명, 대관 금액(시간당 대관료에 대관 시간을 곱한 값)을 조회하라.
SELECT m.mem_nm, r.hourly_fee * l.hours FROM tb_rental l JOIN tb_member m ON l.mem_no = m.mem_no JOIN tb_room r ON l.room_cd = r.room_cd;

-- q: 대관 수입이 가장 많은 지점은 어디야? 지점 이름만.
-- q: 대관 금액(시간당 대관료×대관 시간) 합계가 최대인 지점명을 구하시오.
SELECT b.br_nm FROM tb_rental l JOIN tb_room r ON l.room_cd = r.room_cd JOIN tb_branch b ON r.br_cd = b.br_cd GROUP BY b.br_cd, b.br_nm ORDER BY SUM(r.hourly_fee * l.hours) DESC LIMIT 1;

-- q: 강좌별 평균 별점을 강좌 이름으로 알려줘. 평이 있는 강좌만.
-- q: 수강평이 있는 강좌의 강좌명과 평균 별점을 조회하시오.
SELECT c.class_nm, AVG(v.star) FROM tb_review v JOIN tb_apply a ON v.apply_no = a.apply_no JOIN tb_class c ON a.class_no = c.class_no GROUP BY c.class_no, c.class_nm;

-- q: 별점 5점을 준 회원 이름과 강좌 이름은?
-- q: 별점 5점 수강평을 남긴 회원명, 강좌명
SELECT m.mem_nm, c.class_nm FROM tb_review v JOIN tb_apply a ON v.apply_no = a.apply_no JOIN tb_member m ON a.mem_no = m.mem_no JOIN tb_class c ON a.class_no = c.class_no WHERE v.star = 5;

-- q: 수강평이 하나도 없는 강좌 이름을 보여줘.
-- q: 수강평이 달리지 않은 강좌명을 조회하라.
SELECT class_nm FROM tb_class c WHERE NOT EXISTS (SELECT 1 FROM tb_apply a JOIN tb_review v ON a.apply_no = v.apply_no WHERE a.class_no = c.class_no);

-- q: 자기가 사는 구의 지점에서 강좌를 신청한 회원은 몇 명이에요?
-- q: 거주 구와 같은 구에 있는 지점의 강좌를 신청한 회원 수를 중복 없이 구하시오.
SELECT COUNT(DISTINCT m.mem_no) FROM tb_apply a JOIN tb_member m ON a.mem_no = m.mem_no JOIN tb_class c ON a.class_no = c.class_no JOIN tb_room r ON c.room_cd = r.room_cd JOIN tb_branch b ON r.br_cd = b.br_cd WHERE m.gu = b.gu;

-- q: 수강 신청을 두 번 이상 한 회원의 이름과 신청 횟수
-- q: 신청이 2건 이상인 회원명과 신청 횟수를 알려 주세요.
SELECT m.mem_nm, COUNT(*) FROM tb_member m JOIN tb_apply a ON m.mem_no = a.mem_no GROUP BY m.mem_no, m.mem_nm HAVING COUNT(*) >= 2;

-- q: 2024년 6월에 개강하는 강좌의 이름, 개강일을 개강일 순으로 보여줘
-- q: 개강일이 2024년 6월인 강좌명, 개강일을 개강일 오름차순으로 조회하시오.
SELECT class_nm, open_dt FROM tb_class WHERE open_dt BETWEEN '2024-06-01' AND '2024-06-30' ORDER BY open_dt;

-- q: 분류마다 가장 비싼 강좌의 분류, 강좌 이름, 수강료는?
-- q: 분류별 최고 수강료 강좌를 분류, 강좌명, 수강료로 조회하라.
SELECT cate, class_nm, fee FROM tb_class c WHERE fee = (SELECT MAX(x.fee) FROM tb_class x WHERE x.cate = c.cate);

-- q: 수용 인원이 서른 명 이상인 강의실의 지점 이름과 강의실 이름
-- q: 30명 이상 들어가는 강의실을 지점명, 강의실 이름으로 알려줘
SELECT b.br_nm, r.room_nm FROM tb_room r JOIN tb_branch b ON r.br_cd = b.br_cd WHERE r.max_cnt >= 30;

-- q: 결제율(%)은 몇이야?
-- q: 전체 수강 신청 중 결제 완료 비율(%)을 구하시오.
SELECT 100.0 * SUM(CASE WHEN pay_yn = 'Y' THEN 1 ELSE 0 END) / COUNT(*) FROM tb_apply;
