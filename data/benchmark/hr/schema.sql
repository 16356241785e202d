CREATE TABLE 부서 (
  부서코드 VARCHAR PRIMARY KEY,
  부서명 VARCHAR NOT NULL,
  상위부서코드 VARCHAR REFERENCES 부서 (부서코드),
  근무지 VARCHAR NOT NULL
);

CREATE TABLE 사원 (
  사번 INTEGER PRIMARY KEY,
  성명 VARCHAR NOT NULL,
  성별 VARCHAR NOT NULL,
  생년월일 DATE NOT NULL,
  부서코드 VARCHAR NOT NULL REFERENCES 부서 (부서코드),
  직급 VARCHAR NOT NULL,
  고용형태 VARCHAR NOT NULL,
  입사일 DATE NOT NULL,
  퇴사일 DATE,
  상사사번 INTEGER REFERENCES 사원 (사번)
);

CREATE TABLE 급여 (
  사번 INTEGER NOT NULL REFERENCES 사원 (사번),
  지급월 DATE NOT NULL,
  기본급 INTEGER NOT NULL,
  수당 INTEGER NOT NULL,
  상여 INTEGER NOT NULL,
  공제액 INTEGER NOT NULL,
  PRIMARY KEY (사번, 지급월)
);

CREATE TABLE 근태 (
  사번 INTEGER NOT NULL REFERENCES 사원 (사번),
  근무일 DATE NOT NULL,
  근무형태 VARCHAR NOT NULL,
  출근시각 TIME NOT NULL,
  퇴근시각 TIME,
  PRIMARY KEY (사번, 근무일)
);

CREATE TABLE 휴가 (
  휴가번호 INTEGER PRIMARY KEY,
  사번 INTEGER NOT NULL REFERENCES 사원 (사번),
  종류 VARCHAR NOT NULL,
  시작일 DATE NOT NULL,
  종료일 DATE NOT NULL,
  일수 DECIMAL(4, 1) NOT NULL,
  상태 VARCHAR NOT NULL
);

CREATE TABLE 발령 (
  발령번호 INTEGER PRIMARY KEY,
  사번 INTEGER NOT NULL REFERENCES 사원 (사번),
  발령일 DATE NOT NULL,
  구분 VARCHAR NOT NULL,
  전부서코드 VARCHAR REFERENCES 부서 (부서코드),
  후부서코드 VARCHAR REFERENCES 부서 (부서코드),
  전직급 VARCHAR,
  후직급 VARCHAR
);

COMMENT ON TABLE 부서 IS '회사의 본부와 팀';
COMMENT ON COLUMN 부서.부서코드 IS '부서 코드';
COMMENT ON COLUMN 부서.부서명 IS '부서 이름: ''영업본부'', ''국내영업팀'', ''인사팀'' 등';
COMMENT ON COLUMN 부서.상위부서코드 IS '팀이 속한 본부의 부서 코드, 본부 자신은 NULL';
COMMENT ON COLUMN 부서.근무지 IS '근무지: ''서울본사'', ''판교연구소'', ''부산지사''';
COMMENT ON TABLE 사원 IS '모든 직급의 직원, 퇴사한 사람도 포함(2026년 6월 30일 현재)';
COMMENT ON COLUMN 사원.사번 IS '사원 번호';
COMMENT ON COLUMN 사원.성명 IS '이름(동명이인이 있음)';
COMMENT ON COLUMN 사원.성별 IS '성별: ''남'', ''여''';
COMMENT ON COLUMN 사원.생년월일 IS '생년월일';
COMMENT ON COLUMN 사원.부서코드 IS '현재(퇴사자는 마지막) 소속 부서의 코드';
COMMENT ON COLUMN 사원.직급 IS '직급: 낮은 순으로 ''사원'', ''대리'', ''과장'', ''차장'', ''부장''';
COMMENT ON COLUMN 사원.고용형태 IS '고용 형태: ''정규직'', ''계약직'', ''인턴''';
COMMENT ON COLUMN 사원.입사일 IS '입사한 날';
COMMENT ON COLUMN 사원.퇴사일 IS '퇴사한 날, 재직 중이면 NULL';
COMMENT ON COLUMN 사원.상사사번 IS '직속 상사의 사번, 본부장은 NULL';
COMMENT ON TABLE 급여 IS '달마다 준 급여(2025년 10월부터 2026년 6월까지). 실수령액은 기본급 + 수당 + 상여 - 공제액';
COMMENT ON COLUMN 급여.사번 IS '사원 번호';
COMMENT ON COLUMN 급여.지급월 IS '급여를 준 달의 1일';
COMMENT ON COLUMN 급여.기본급 IS '기본급(원)';
COMMENT ON COLUMN 급여.수당 IS '연장 근로 등 수당(원), 없으면 0';
COMMENT ON COLUMN 급여.상여 IS '상여금(원), 없는 달은 0';
COMMENT ON COLUMN 급여.공제액 IS '세금과 4대 보험료(원)';
COMMENT ON TABLE 근태 IS '출퇴근 기록(2026년 5월 26일부터 6월 30일까지)';
COMMENT ON COLUMN 근태.사번 IS '사원 번호';
COMMENT ON COLUMN 근태.근무일 IS '근무한 날';
COMMENT ON COLUMN 근태.근무형태 IS '근무 형태: ''사무실'', ''재택'', ''출장''';
COMMENT ON COLUMN 근태.출근시각 IS '출근한 시각, 9시 정각까지는 정시이고 그 뒤는 지각';
COMMENT ON COLUMN 근태.퇴근시각 IS '퇴근한 시각, 기록이 빠졌으면 NULL';
COMMENT ON TABLE 휴가 IS '휴가 신청(2025년 7월부터 2026년 6월까지)';
COMMENT ON COLUMN 휴가.휴가번호 IS '휴가 신청 번호';
COMMENT ON COLUMN 휴가.사번 IS '신청한 사원의 번호';
COMMENT ON COLUMN 휴가.종류 IS '휴가 종류: ''연차'', ''반차'', ''병가'', ''경조''';
COMMENT ON COLUMN 휴가.시작일 IS '휴가 첫날';
COMMENT ON COLUMN 휴가.종료일 IS '휴가 마지막 날';
COMMENT ON COLUMN 휴가.일수 IS '주말을 뺀 휴가 일수, 반차는 0.5';
COMMENT ON COLUMN 휴가.상태 IS '처리 상태: ''승인'', ''반려'', ''대기''';
COMMENT ON TABLE 발령 IS '인사 발령(2022년부터 2026년까지)';
COMMENT ON COLUMN 발령.발령번호 IS '발령 번호';
COMMENT ON COLUMN 발령.사번 IS '사원 번호';
COMMENT ON COLUMN 발령.발령일 IS '발령한 날';
COMMENT ON COLUMN 발령.구분 IS '발령 구분: ''승진'', ''전보''(부서 이동)';
COMMENT ON COLUMN 발령.전부서코드 IS '전보하기 전 부서 코드, 승진이면 NULL';
COMMENT ON COLUMN 발령.후부서코드 IS '전보한 뒤 부서 코드, 승진이면 NULL';
COMMENT ON COLUMN 발령.전직급 IS '승진하기 전 직급, 전보면 NULL';
COMMENT ON COLUMN 발령.후직급 IS '승진한 뒤 직급, 전보면 NULL';
