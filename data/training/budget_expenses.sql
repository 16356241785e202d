-- domain: 기관 예산과 지출 결의
CREATE TABLE 부서 (
  부서코드 VARCHAR(4) PRIMARY KEY,
  부서명 VARCHAR(20),
  상위부서코드 VARCHAR(4) -- 상위 부서, 최상위면 NULL
);
CREATE TABLE 예산과목 (
  과목코드 VARCHAR(4) PRIMARY KEY,
  과목명 VARCHAR(20),
  성격 VARCHAR(10) -- 인건비, 운영비, 사업비
);
CREATE TABLE 예산 (
  회계연도 INTEGER,
  부서코드 VARCHAR(4) REFERENCES 부서(부서코드),
  과목코드 VARCHAR(4) REFERENCES 예산과목(과목코드),
  편성액 BIGINT, -- 원
  PRIMARY KEY (회계연도, 부서코드, 과목코드)
);
CREATE TABLE 지출 (
  결의번호 INTEGER PRIMARY KEY,
  부서코드 VARCHAR(4) REFERENCES 부서(부서코드),
  과목코드 VARCHAR(4) REFERENCES 예산과목(과목코드),
  지출일 DATE,
  금액 BIGINT, -- 원
  적요 VARCHAR(50),
  거래처 VARCHAR(30), -- 없으면 NULL
  결재상태 CHAR(1) -- A 승인, R 반려, P 대기
);
INSERT INTO 부서 VALUES
('D0', '사무국', NULL), ('D1', '총무과', 'D0'), ('D2', '교육과', 'D0'), ('D3', '홍보과', 'D0'), ('D4', '전산팀', 'D1'), ('D5', '국제교류팀', 'D3');
INSERT INTO 예산과목 VALUES
('A1', '사무용품비', '운영비'), ('A2', '여비', '운영비'), ('A3', '강사료', '사업비'), ('A4', '홍보비', '사업비'), ('A5', '전산유지비', '운영비'), ('A6', '시간외수당', '인건비'), ('A7', '예비비', '운영비');
INSERT INTO 예산 VALUES
(2024, 'D1', 'A1', 12000000), (2024, 'D1', 'A2', 5000000), (2024, 'D1', 'A6', 18000000), (2024, 'D2', 'A2', 4000000), (2024, 'D2', 'A3', 36000000), (2024, 'D3', 'A4', 25000000), (2024, 'D3', 'A2', 3000000), (2024, 'D4', 'A5', 40000000), (2023, 'D1', 'A1', 11000000), (2023, 'D2', 'A3', 30000000), (2023, 'D3', 'A4', 28000000), (2023, 'D4', 'A5', 35000000);
INSERT INTO 지출 VALUES
(1, 'D1', 'A1', '2024-01-15', 1850000, '복사용지 외', '문구나라', 'A'), (2, 'D1', 'A2', '2024-02-06', 420000, '세종 출장', NULL, 'A'), (3, 'D2', 'A3', '2024-02-20', 3200000, '신규자 교육', '한결교육원', 'A'), (4, 'D3', 'A4', '2024-03-05', 7700000, '버스 광고', '모아광고', 'A'), (5, 'D4', 'A5', '2024-03-11', 9900000, '서버 정기점검', '다온시스템', 'A'), (6, 'D2', 'A3', '2024-03-25', 2800000, '리더십 과정', '한결교육원', 'A'), (7, 'D3', 'A4', '2024-04-02', 12000000, '홍보 영상', '모아광고', 'R'), (8, 'D1', 'A6', '2024-04-10', 1650000, '1분기 수당', NULL, 'A'), (9, 'D3', 'A2', '2024-04-18', 3150000, '해외 박람회', NULL, 'A'), (10, 'D4', 'A5', '2024-05-02', 15400000, '보안 장비', '다온시스템', 'P'), (11, 'D2', 'A2', '2024-05-09', 310000, '강의실 답사', NULL, 'P'), (12, 'D1', 'A1', '2024-05-20', 960000, '토너', '문구나라', 'A');
-- rename: 부서=departments 부서코드=dept_code 부서명=dept_name 상위부서코드=parent_dept_code 예산과목=budget_accounts 과목코드=account_code 과목명=account_name 성격=nature 예산=budgets 회계연도=fiscal_year 편성액=allocated_amount 지출=expenses 결의번호=voucher_no 지출일=spent_on 금액=amount 적요=description 거래처=vendor 결재상태=approval_status

-- q: 승인된 지출이 총 얼마야?
-- q: 결재가 승인된 지출 금액의 합계를 구하시오.
-- q: 승인 지출 총액
SELECT SUM(금액) FROM 지출 WHERE 결재상태 = 'A';

-- q: 결재 대기 중인 지출의 적요랑 금액 알려줘
-- q: 결재상태가 대기인 지출의 적요와 금액을 조회하시오.
SELECT 적요, 금액 FROM 지출 WHERE 결재상태 = 'P';

-- q: 거래처 없이 나간 지출은 몇 건인가요?
-- q: 거래처가 기재되지 않은 지출 건수를 구하시오.
SELECT COUNT(*) FROM 지출 WHERE 거래처 IS NULL;

-- q: 2024년 부서별 예산 총액을 부서명이랑 보여줘
-- q: 2024 회계연도의 부서명별 예산 편성액 합계를 조회하여 주시기 바랍니다.
SELECT d.부서명, SUM(b.편성액) FROM 예산 b JOIN 부서 d ON d.부서코드 = b.부서코드 WHERE b.회계연도 = 2024 GROUP BY d.부서명;

-- q: 예산을 한 푼도 못 받은 부서 이름이 뭐야?
-- q: 예산이 편성된 적 없는 부서의 이름을 조회하시오.
SELECT 부서명 FROM 부서 d WHERE NOT EXISTS (SELECT 1 FROM 예산 b WHERE b.부서코드 = d.부서코드);

-- q: 지출이 한 번도 없었던 예산 과목은?
-- q: 집행 실적이 없는 예산과목의 이름을 조회하라.
SELECT a.과목명 FROM 예산과목 a LEFT JOIN 지출 e ON e.과목코드 = a.과목코드 WHERE e.결의번호 IS NULL;

-- q: 부서명하고 상위 부서명을 같이 보여줘. 상위 부서가 없으면 비워 둬.
-- q: 모든 부서의 부서명과 상위 부서명을 조회하시오. 상위 부서가 없는 경우도 포함한다.
SELECT d.부서명, p.부서명 FROM 부서 d LEFT JOIN 부서 p ON p.부서코드 = d.상위부서코드;

-- q: 사무국 바로 밑에 있는 부서들 이름 좀
-- q: 상위 부서가 사무국인 부서의 이름을 조회하시오.
SELECT d.부서명 FROM 부서 d JOIN 부서 p ON p.부서코드 = d.상위부서코드 WHERE p.부서명 = '사무국';

-- q: 성격별 2024년 예산 합계를 큰 순서대로
-- q: 2024 회계연도 예산과목 성격별 편성액 합계를 내림차순으로 조회하시오.
SELECT a.성격, SUM(b.편성액) AS 합계 FROM 예산 b JOIN 예산과목 a ON a.과목코드 = b.과목코드 WHERE b.회계연도 = 2024 GROUP BY a.성격 ORDER BY 합계 DESC;

-- q: 한 건에 천만 원 이상 쓴 지출의 적요, 거래처, 금액
-- q: 건당 금액이 1,000만 원 이상인 지출의 적요와 거래처, 금액을 보여 주세요.
SELECT 적요, 거래처, 금액 FROM 지출 WHERE 금액 >= 10000000;

-- q: 거래처별 승인 금액 합계를 알려줘. 거래처 없는 건 빼고
-- q: 거래처가 있는 승인 지출의 거래처별 금액 합계를 구하시오.
SELECT 거래처, SUM(금액) FROM 지출 WHERE 결재상태 = 'A' AND 거래처 IS NOT NULL GROUP BY 거래처;

-- q: 두 번 이상 거래한 거래처와 거래 건수
-- q: 지출이 2건 이상인 거래처와 그 건수를 조회하시오. 거래처가 없는 지출은 제외한다.
SELECT 거래처, COUNT(*) FROM 지출 WHERE 거래처 IS NOT NULL GROUP BY 거래처 HAVING COUNT(*) >= 2;

-- q: 금액이 두번째로 큰 지출의 적요가 뭐예요?
-- q: 지출 금액 순위 2위인 건의 적요를 구하시오.
SELECT 적요 FROM 지출 ORDER BY 금액 DESC LIMIT 1 OFFSET 1;

-- q: 지출이 없는 부서는 0으로 해서 부서명별 2024년 승인 지출 합계를 보여줘
-- q: 모든 부서의 부서명과 2024년 승인 지출 합계를 조회하시오. 지출이 없으면 0으로 한다.
SELECT d.부서명, COALESCE(SUM(e.금액), 0) FROM 부서 d LEFT JOIN 지출 e ON e.부서코드 = d.부서코드 AND e.결재상태 = 'A' AND EXTRACT(YEAR FROM e.지출일) = 2024 GROUP BY d.부서명;

-- q: 예산보다 더 쓴 부서랑 과목 찾아줘. 2024년 승인 지출 기준, 부서명이랑 과목명으로.
-- q: 2024년 승인 지출 합계가 편성액을 초과한 예산의 부서명과 과목명을 조회하시오.
SELECT d.부서명, a.과목명 FROM 예산 b JOIN 부서 d ON d.부서코드 = b.부서코드 JOIN 예산과목 a ON a.과목코드 = b.과목코드 JOIN 지출 e ON e.부서코드 = b.부서코드 AND e.과목코드 = b.과목코드 WHERE b.회계연도 = 2024 AND e.결재상태 = 'A' AND EXTRACT(YEAR FROM e.지출일) = 2024 GROUP BY d.부서명, a.과목명, b.편성액 HAVING SUM(e.금액) > b.편성액;

-- q: 2023년보다 2024년에 예산이 줄어든 부서와 과목 이름
-- q: 같은 부서·과목의 편성액이 2023년보다 2024년에 감소한 부서명과 과목명을 조회하시오.
SELECT d.부서명, a.과목명 FROM 예산 n JOIN 예산 o ON o.부서코드 = n.부서코드 AND o.과목코드 = n.과목코드 JOIN 부서 d ON d.부서코드 = n.부서코드 JOIN 예산과목 a ON a.과목코드 = n.과목코드 WHERE n.회계연도 = 2024 AND o.회계연도 = 2023 AND n.편성액 < o.편성액;

-- q: 2023년에도 2024년에도 예산이 있는 과목 이름
-- q: 2023년과 2024년에 모두 편성된 예산과목의 이름을 조회하시오.
SELECT 과목명 FROM 예산과목 WHERE 과목코드 IN (SELECT 과목코드 FROM 예산 WHERE 회계연도 = 2023) AND 과목코드 IN (SELECT 과목코드 FROM 예산 WHERE 회계연도 = 2024);

-- q: 회계연도별 예산 총액을 연도순으로 알려 주세요
-- q: 회계연도별 편성액 합계를 연도 오름차순으로 조회하시오.
SELECT 회계연도, SUM(편성액) FROM 예산 GROUP BY 회계연도 ORDER BY 회계연도;

-- q: 2024년 월별 승인 지출 합계를 월순으로 보여줘
-- q: 2024년 승인 지출의 월별 금액 합계를 월 오름차순으로 조회하시오.
SELECT EXTRACT(MONTH FROM 지출일) AS 월, SUM(금액) FROM 지출 WHERE 결재상태 = 'A' AND EXTRACT(YEAR FROM 지출일) = 2024 GROUP BY 월 ORDER BY 월;

-- q: 반려 비율이 몇 퍼센트야? 건수로 따져서.
-- q: 전체 지출 결의 중 반려 건의 비율(%)을 구하시오.
SELECT 100.0 * COUNT(*) FILTER (WHERE 결재상태 = 'R') / COUNT(*) FROM 지출;

-- q: 총무과도 교육과도 아닌 부서에서 쓴 지출의 부서명과 적요
-- q: 총무과와 교육과를 제외한 부서의 지출에 대해 부서명, 적요를 조회하시오.
SELECT d.부서명, e.적요 FROM 지출 e JOIN 부서 d ON d.부서코드 = e.부서코드 WHERE d.부서명 NOT IN ('총무과', '교육과');

-- q: 부서마다 금액이 제일 컸던 지출의 부서명과 적요를 알려줘
-- q: 부서별 최대 금액 지출 건의 부서명, 적요를 조회하시오.
SELECT d.부서명, e.적요 FROM 지출 e JOIN 부서 d ON d.부서코드 = e.부서코드 WHERE e.금액 = (SELECT MAX(x.금액) FROM 지출 x WHERE x.부서코드 = e.부서코드);

-- q: 평균 지출액보다 큰 지출은 몇 건이나 돼?
-- q: 금액이 전체 지출 평균을 초과하는 지출 건수를 구하시오.
SELECT COUNT(*) FROM 지출 WHERE 금액 > (SELECT AVG(금액) FROM 지출);

-- q: 지출을 날짜순으로 늘어놓고 적요랑 누적 금액을 보여줘
-- q: 지출일 순으로 적요와 누적 지출 금액을 조회하시오.
SELECT 적요, SUM(금액) OVER (ORDER BY 지출일) FROM 지출 ORDER BY 지출일;

-- q: 결재 상태를 말로 풀어서 결의번호랑 같이 보여줘. A는 승인, R은 반려, P는 대기.
-- q: 결의번호와 결재상태(A는 '승인', R은 '반려', P는 '대기'로 표기)를 조회하시오.
SELECT 결의번호, CASE 결재상태 WHEN 'A' THEN '승인' WHEN 'R' THEN '반려' WHEN 'P' THEN '대기' END FROM 지출;

-- q: 여비나 강사료로 나간 돈이 얼마인지 과목명별로 각각 알려줘
-- q: 과목명이 여비 또는 강사료인 지출의 과목명별 금액 합계를 구하시오.
SELECT a.과목명, SUM(e.금액) FROM 지출 e JOIN 예산과목 a ON a.과목코드 = e.과목코드 WHERE a.과목명 IN ('여비', '강사료') GROUP BY a.과목명;

-- q: 적요에 '교육'이 들어가는 지출의 지출일과 금액
-- q: 적요에 '교육'이라는 말이 포함된 지출의 지출일, 금액을 조회하시오.
SELECT 지출일, 금액 FROM 지출 WHERE 적요 LIKE '%교육%';

-- q: 2024년 예산이 3천만 원을 넘는 부서의 이름과 예산 합계
-- q: 2024 회계연도 편성액 합계가 3,000만원을 초과하는 부서의 부서명과 합계를 조회하시오.
SELECT d.부서명, SUM(b.편성액) FROM 예산 b JOIN 부서 d ON d.부서코드 = b.부서코드 WHERE b.회계연도 = 2024 GROUP BY d.부서명 HAVING SUM(b.편성액) > 30000000;
