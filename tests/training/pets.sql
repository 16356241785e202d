-- domain: 반려동물 (한 테이블)
CREATE TABLE 동물 (번호 INTEGER PRIMARY KEY, 이름 VARCHAR(20), 종 VARCHAR(10), 나이 INTEGER, 등록일 DATE);
INSERT INTO 동물 VALUES (1,'초코','개',3,'2023-01-02'),(2,'나비','고양이',5,'2022-05-05'),(3,'보리','개',7,'2021-07-01'),(4,'별이','고양이',2,'2024-02-02'),(5,'토리','토끼',1,'2024-03-03');
-- rename: 동물=pets 번호=pet_id 이름=name 종=species 나이=age 등록일=registered_on

-- q: 종별 마릿수
-- q: 종별로 몇 마리씩 있어?
SELECT 종, COUNT(*) FROM 동물 GROUP BY 종;

-- q: 다섯 살 이상인 동물의 이름은?
SELECT 이름 FROM 동물 WHERE 나이 >= 5;

-- q: 나이가 두 번째로 많은 동물의 이름
SELECT 이름 FROM 동물 ORDER BY 나이 DESC LIMIT 1 OFFSET 1;
