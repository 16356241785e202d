CREATE TABLE students (student_id INT PRIMARY KEY, name TEXT, birth DATE, advisor_id INT REFERENCES teachers (teacher_id));
CREATE TABLE teachers (teacher_id INT PRIMARY KEY, name TEXT, room TEXT);
CREATE TABLE enrollments (student_id INT REFERENCES students (student_id), course_id INT REFERENCES courses (course_id), grade TEXT);
CREATE TABLE courses (course_id INT PRIMARY KEY, title TEXT, credits INT);
CREATE TABLE clubs (club_id INT PRIMARY KEY, club_name TEXT, founded DATE, budget INT);
CREATE TABLE cafeteria_menus (menu_id INT PRIMARY KEY, menu_day DATE, dish TEXT, calories INT, allergy TEXT);
CREATE TABLE buses (bus_id INT PRIMARY KEY, route TEXT, driver TEXT, plate TEXT, seats INT);
CREATE TABLE 비품 (비품번호 INT PRIMARY KEY, 품명 TEXT, 구입일 DATE, 보관장소 TEXT);
