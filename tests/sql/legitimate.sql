-- what: counting and filters
select count(*) from 고객

select count(*) as 고객수 from 고객 where 등급 = 'VIP'

select count(distinct "거주 지역") from 고객

select 이름, 연락처 from 고객 where 이름 like '김%' order by 이름 limit 10

select * from 고객 where 성별 is null

select * from 고객 where 등급 in ('골드', 'VIP') and 가입일 >= date '2024-06-01'

select * from 고객 where 생년월일 between '1980-01-01' and '1985-12-31'

select 이름 from 고객 where not (등급 = '일반' or 성별 = '남')

select 이름 from 고객 where 이름 ilike '%고객1%' and 연락처 not like '010-007%'

select 이름 from 고객 where regexp_matches(연락처, '^010-\d{4}-\d{4}$')

select distinct 등급, 성별 from 고객 order by all

select 등급, count(*) from 고객 group by 등급 having count(*) > 10 order by 2 desc

select 등급, 성별, count(*) as 수 from 고객 group by all order by 수 desc, 등급

select coalesce(성별, '미상') as 성별, count(*) from 고객 group by 1

select case when 정가 >= 2000 then '고가' when 정가 >= 1000 then '중가' else '저가' end as 가격대, count(*) as 수 from 상품 group by 1 order by 2

select if(반품여부, '반품', '정상') as 상태, count(*) from 매출 group by 상태

select count_if(반품여부) as 반품수, count(*) filter (where not 반품여부) as 정상수 from 매출

select 100.0 * count(*) filter (where 반품여부) / count(*) as "반품률(%)" from 매출

select round(avg(수량), 2) as 평균수량, min(수량), max(수량), sum(수량) from 매출

select 이름 from 고객 order by 가입일 desc nulls last limit 5 offset 5

select 이름 as "고객 이름", 가입일 as "2024년 가입일" from 고객 where year(가입일) = 2024

select sum(수량 * "판매 단가" * (1 - 할인율)) as 매출액 from 매출 where not 반품여부

select 지점, sum(수량 * "판매 단가") as 매출액 from 매출 group by 지점 order by 매출액 desc

select 지점, sum(수량) from 매출 group by 지점 having sum(수량) >= (select avg(합) from (select sum(수량) as 합 from 매출 group by 지점))

select any_value(이름), first(이름 order by 가입일), last(이름 order by 가입일) from 고객

select max_by(상품명, 정가) as 최고가상품, min_by(상품명, 정가) as 최저가상품 from 상품

select arg_max(상품명, 정가, 3) from 상품

select 분류, string_agg(상품명, ', ' order by 정가 desc) as 목록 from 상품 group by 분류

select 분류, list(상품명 order by 상품명) as 상품들 from 상품 group by 분류

select median(정가), mode(분류), stddev_samp(정가), var_pop(정가), quantile_cont(정가, 0.9) from 상품

select percentile_cont(0.5) within group (order by 정가) as 중앙값 from 상품

select approx_count_distinct(고객번호), approx_quantile(수량, 0.5) from 매출

select corr(수량, "판매 단가"), regr_slope(수량, "판매 단가"), covar_samp(수량, 할인율) from 매출

select histogram(등급) from 고객

select bool_and(수량 > 0), bool_or(반품여부), product(1.01) from 매출 where 판매번호 < 10

select skewness(급여), kurtosis(급여), entropy(부서), mad(급여) from 직원

-- what: joins
select g.이름, m.판매일시 from 고객 g join 매출 m on g.고객번호 = m.고객번호 order by m.판매일시 desc limit 20

select 고객.이름, sum(매출.수량) as 수량 from 고객 left join 매출 using (고객번호) group by 고객.이름 order by 수량 desc nulls last limit 10

select p.분류, sum(m.수량 * m."판매 단가") as 매출액 from 매출 m inner join 상품 p on m.상품코드 = p.상품코드 group by p.분류 order by 2 desc

select g.이름 from 고객 g where not exists (select 1 from 매출 m where m.고객번호 = g.고객번호 and m.반품여부)

select g.이름 from 고객 g where g.고객번호 in (select 고객번호 from 매출 where 수량 >= 5)

select g.이름 from 고객 g semi join 매출 m on g.고객번호 = m.고객번호

select p.상품명 from 상품 p anti join 매출 m on p.상품코드 = m.상품코드

select a.이름, b.이름 as 추천인 from 고객 a join 고객 b on a.추천인 = b.고객번호

select s.이름, b.이름 as 상사 from 직원 s left join 직원 b on s.상사 = b.사번 where b.부서 <> s.부서

select * from 직원 a cross join (select avg(급여) as 평균 from 직원) b where a.급여 > b.평균

select g.이름, m.* from 고객 g, lateral (select 판매일시, 수량 from 매출 m where m.고객번호 = g.고객번호 order by 판매일시 desc limit 1) m

select * from 매출 natural join 상품 limit 3

select coalesce(a.지점, b.지점) as 지점, a.수, b.수 from (select 지점, count(*) as 수 from 매출 where 반품여부 group by 1) a full outer join (select 지점, count(*) as 수 from 매출 where not 반품여부 group by 1) b on a.지점 = b.지점

select g.이름, p.상품명, m.수량 from 매출 m join 고객 g using (고객번호) join 상품 p using (상품코드) where p.분류 = '전자' and g.등급 = '골드'

select m.판매번호, e.event from 매출 m asof join events e on m.고객번호 = e.user_id and m.판매일시 >= e.ts

select * from 직원 s positional join 고객 g limit 3

select d.부서, d.평균, s.이름 from (select 부서, avg(급여) as 평균 from 직원 group by 부서) d join 직원 s on s.부서 = d.부서 and s.급여 > d.평균

select 이름 from 고객 where (등급, 성별) in (select 등급, 성별 from 고객 group by 1, 2 having count(*) > 5)

select 이름, (select count(*) from 매출 m where m.고객번호 = g.고객번호) as 구매횟수 from 고객 g order by 구매횟수 desc limit 5

select 이름 from 직원 where 급여 > all (select 급여 from 직원 where 부서 = '인사' and 사번 < 10)

select 이름 from 직원 where 급여 = any (select max(급여) from 직원 group by 부서)

-- what: windows
select 이름, 급여, rank() over (order by 급여 desc) as 순위 from 직원

select 이름, 부서, dense_rank() over (partition by 부서 order by 급여 desc) as 부서순위 from 직원 order by 부서, 부서순위

select 이름, 급여, 급여 - lag(급여) over (order by 사번) as 차이 from 직원

select 이름, lead(이름, 1, '없음') over (partition by 부서 order by 입사일) as 다음입사자 from 직원

select 판매일시::date as 일자, sum(수량) as 수량, sum(sum(수량)) over (order by 판매일시::date) as 누적 from 매출 group by 1 order by 1

select date_trunc('month', 판매일시) as 월, sum(수량) as 수량, avg(sum(수량)) over (order by date_trunc('month', 판매일시) rows between 2 preceding and current row) as 이동평균 from 매출 group by 1 order by 1

select 부서, 이름, 급여, round(100.0 * 급여 / sum(급여) over (partition by 부서), 1) as 비중 from 직원

select 이름, ntile(4) over (order by 급여) as 사분위, percent_rank() over (order by 급여), cume_dist() over (order by 급여) from 직원

select first_value(이름) over w as 처음, last_value(이름) over w as 마지막, nth_value(이름, 2) over w from 직원 window w as (partition by 부서 order by 입사일 rows between unbounded preceding and unbounded following)

select 이름, 부서, 급여 from 직원 qualify row_number() over (partition by 부서 order by 급여 desc) <= 3

select 상품코드, 지점, sum(수량) as 합 from 매출 group by 상품코드, 지점 qualify rank() over (partition by 지점 order by sum(수량) desc) = 1

select user_id, ts, ts - lag(ts) over (partition by user_id order by ts) as 간격 from events qualify 간격 > interval 1 hour limit 20

select user_id, ts, sum(case when gap > 1800 then 1 else 0 end) over (partition by user_id order by ts) as 세션 from (select user_id, ts, epoch(ts - lag(ts) over (partition by user_id order by ts)) as gap from events)

select 판매번호, 수량, avg(수량) over (order by 판매일시 range between interval 7 days preceding and current row) as 주평균 from 매출

select 이름, count(*) over () as 전체, row_number() over (order by 이름) as 번호 from 고객 limit 5

select 이름, 급여, 급여 > avg(급여) over (partition by 부서) as 평균초과 from 직원

select lag(이름 ignore nulls) over (order by 사번) from 직원

select sum(급여) filter (where 부서 = '개발') over (order by 사번) from 직원

select 부서, 이름, sum(급여) over (partition by 부서 order by 급여 groups between 1 preceding and 1 following exclude current row) from 직원

-- what: CTEs
with 월별 as (select date_trunc('month', 판매일시) as 월, sum(수량 * "판매 단가") as 매출액 from 매출 group by 1) select 월, 매출액, round(100 * (매출액 / lag(매출액) over (order by 월) - 1), 1) as 전월대비 from 월별 order by 월

with a as (select 고객번호, sum(수량) as q from 매출 group by 1), b as (select avg(q) as 평균 from a) select g.이름, a.q from a join 고객 g using (고객번호), b where a.q > b.평균 order by a.q desc

with recursive 조직(사번, 이름, 깊이) as (select 사번, 이름, 0 from 직원 where 상사 is null union all select s.사번, s.이름, j.깊이 + 1 from 직원 s join 조직 j on s.상사 = j.사번) select * from 조직 order by 깊이, 사번

with recursive 날짜 as (select date '2025-01-01' as 일 union all select (일 + interval 1 day)::date from 날짜 where 일 < date '2025-01-31') select 날짜.일, count(m.판매번호) as 건수 from 날짜 left join 매출 m on m.판매일시::date = 날짜.일 group by 1 order by 1

with recursive 경로 as (select 사번, 이름, [이름] as 줄 from 직원 where 상사 is null union all select s.사번, s.이름, list_append(p.줄, s.이름) from 직원 s join 경로 p on s.상사 = p.사번) select 이름, array_to_string(줄, ' > ') from 경로 where len(줄) = 4

with 첫구매 as materialized (select 고객번호, min(판매일시) as 처음 from 매출 group by 1) select date_trunc('month', 처음) as 코호트, count(*) from 첫구매 group by 1 order by 1

with 순위 as (select 상품코드, row_number() over (order by sum(수량) desc) as r from 매출 group by 1) select p.상품명, r from 순위 join 상품 p using (상품코드) where r <= 5 order by r

with 첫 as (select user_id, min(ts) as t from events group by 1) select datediff('day', 첫.t, e.ts) as 경과일, count(distinct e.user_id) as 사용자 from events e join 첫 using (user_id) group by 1 order by 1

with x(a, b) as (values (1, '가'), (2, '나')) select b from x where a = 2

with 등급별 as (select 등급, count(*) as 수 from 고객 group by 1) select 등급, 수, 수 / sum(수) over () as 비율 from 등급별

with recursive f(n, a, b) as (select 1, 0, 1 union all select n + 1, b, a + b from f where n < 20) select n, a from f

-- what: set operations
select 이름 from 고객 union select 이름 from 직원 order by 이름 limit 10

select 이름, '고객' as 구분 from 고객 union all select 이름, '직원' from 직원

select "거주 지역" from 고객 except select 지점 from 매출

select 고객번호 from 매출 where 지점 = '강남' intersect select 고객번호 from 매출 where 지점 = '홍대'

select 이름, 급여 from 직원 union all by name select 이름 from 고객

(select 이름, 급여 from 직원 order by 급여 desc limit 3) union all (select 이름, 급여 from 직원 order by 급여 limit 3)

select 상품코드 from 상품 except all select 상품코드 from 매출

-- what: PIVOT and UNPIVOT
pivot 매출 on 지점 using sum(수량) group by 상품코드

pivot 매출 on 지점 in ('강남', '홍대') using sum(수량) as 합, count(*) as 건수 group by 상품코드 order by 상품코드

pivot (select 분류, 지점, 수량 from 매출 join 상품 using (상품코드)) on 지점 using sum(수량)

pivot 고객 on 등급 using count(*) group by 성별

pivot (select month(판매일시) as 월, 지점, 수량 from 매출) on 월 using sum(수량) group by 지점

select * from (select 지점, 상품코드, 수량 from 매출) pivot (sum(수량) for 지점 in ('강남', '홍대', '해운대'))

unpivot 재고 on "1월", "2월", "3월" into name 월 value 수량

select * from 재고 unpivot (수량 for 월 in ("1월", "2월", "3월")) where 수량 > 10

select 월, sum(수량) from (unpivot 재고 on columns('월$') into name 월 value 수량) group by 월

from (pivot 직원 on 부서 using avg(급여))

with p as (pivot 고객 on 등급 using count(*) group by "거주 지역") select * from p order by 1

select 상품코드, max(case when 지점 = '강남' then 수량 end) as 강남, max(case when 지점 = '홍대' then 수량 end) as 홍대 from 매출 group by 1

-- what: grouping sets
select 지점, 상품코드, sum(수량) from 매출 group by rollup (지점, 상품코드) order by 1 nulls last, 2 nulls last

select 부서, extract(year from 입사일) as 연도, count(*), grouping(부서) from 직원 group by cube (부서, 연도)

select 지점, 반품여부, count(*) from 매출 group by grouping sets ((지점), (반품여부), ())

select coalesce(부서, '합계') as 부서, sum(급여) from 직원 group by rollup (부서) order by grouping(부서), 부서

-- what: dates
select date_trunc('week', 판매일시) as 주, count(*) from 매출 group by 1 order by 1

select extract(year from 판매일시) as 연, extract(quarter from 판매일시) as 분기, sum(수량) from 매출 group by 1, 2 order by 1, 2

select dayname(판매일시) as 요일, count(*) from 매출 group by 1, dayofweek(판매일시) order by dayofweek(판매일시)

select case isodow(판매일시) when 6 then '토' when 7 then '일' else '평일' end as 요일, sum(수량) from 매출 group by 1

select strftime(판매일시, '%Y년 %m월') as 월, sum(수량) from 매출 group by 1 order by 1

select hour(판매일시) as 시, count(*) from 매출 group by all order by 시

select 이름, date_diff('year', 생년월일, current_date) as 나이 from 고객 order by 나이 desc limit 5

select 이름, age(date '2025-12-31', 입사일) as 근속 from 직원

select * from 매출 where 판매일시 >= timestamp '2025-02-01' and 판매일시 < timestamp '2025-03-01'

select * from 고객 where 가입일 >= current_date - interval 30 day

select * from 고객 where 가입일 > (select max(가입일) from 고객) - interval '3 months'

select last_day(가입일), 가입일 + interval 1 month, 가입일 - 7 from 고객 limit 3

select make_date(2025, 3, 1), date '2025-03-01' + interval '1' day, strptime('2025년 3월 2일', '%Y년 %m월 %d일')

select to_timestamp(1735689600), epoch(timestamp '2025-01-01'), epoch_ms(1735689600000)

select 일::date as 일, count(m.판매번호) from generate_series(date '2025-01-01', date '2025-02-01', interval 1 day) g(일) left join 매출 m on m.판매일시::date = g.일 group by 1 order by 1

select time_bucket(interval '2 hours', ts) as 구간, count(*) from events group by 1 order by 1 limit 20

select date_part('week', ts), weekofyear(ts), yearweek(ts), dayofyear(ts) from events limit 3

select monthname(입사일), decade(입사일), century(입사일) from 직원 limit 3

select date_add(가입일, interval 10 day), date_sub('month', 가입일, date '2025-12-31') from 고객 limit 3

select try_strptime(메모, '%Y-%m-%d'), try_cast(메모 as date) from 매출 limit 5

select 판매일시 at time zone 'Asia/Seoul' from 매출 limit 3

select ts::time as 시각, ts::date as 날짜 from events where ts::time between time '09:00' and time '18:00' limit 5

select greatest(date '2025-01-01', 가입일), least(가입일, date '2024-06-01') from 고객

select (판매일시::date - date '2025-01-01') // 7 as 주차, count(*) from 매출 group by 1 order by 1

-- written: only
select months_between(date '2025-12-31', 가입일) from 고객 limit 3

select datetrunc('year', 입사일) as 입사연도, count(*) from 직원 group by 1

select count(*) filter (where month(판매일시) = 1) as "1월", count(*) filter (where month(판매일시) = 2) as "2월" from 매출

select extract('dow' from 판매일시), extract(isodow from 판매일시), extract(epoch from 판매일시) from 매출 limit 2

-- what: text
select upper(event), lower(page), length(page), substring(page, 1, 5), reverse(page) from events limit 3

select left(이름, 1) as 성, count(*) from 고객 group by 1 order by 2 desc

select replace(연락처, '-', ''), split_part(연락처, '-', 2), regexp_replace(연락처, '\d{4}$', '****') from 고객 limit 3

select concat(이름, '(', 등급, ')'), concat_ws(' / ', 이름, 성별, 등급), 이름 || ' 님' from 고객 limit 3

select lpad(사번::text, 6, '0'), rpad(이름, 10, '.'), repeat('*', 5), printf('%05d', 사번), format('{:,}', 급여) from 직원 limit 3

select trim(' 가 '), ltrim('xx가', 'x'), rtrim('가  '), trim(both '-' from '--가--')

select position('고객' in 이름), strpos(이름, '고객'), instr(이름, '고객'), contains(이름, '고객'), starts_with(이름, '김') from 고객 limit 3

select regexp_extract(page, '(\d+)$', 1)::int as 쪽, count(*) from events group by 1 order by 1

select 이름 from 고객 where 이름 similar to '(김|이).*'

select string_split(연락처, '-')[2] from 고객 limit 3

select unnest(string_split('가,나,다', ',')) as 글자

-- written: only
select initcap('hello world'), ascii('a'), chr(44032), unicode('가'), md5('가'), hash('가')

select levenshtein('김철수', '김철순'), jaro_winkler_similarity('서울', '서울시'), jaccard('서울', '서울시')

select 이름[1] as 성, 이름[2:] as 나머지 from 고객 limit 3

select 이름 from 고객 order by 이름 collate nocase limit 3

select nfc_normalize('가'), strip_accents('café'), translate('가나다', '가', '라')

select * from 매출 where 메모 like '100\%%' escape '\'

select format('{}: {:.1f}', 이름, 급여 / 12.0) from 직원 limit 3

select 메모 is not distinct from '선물 포장', 메모 is distinct from null from 매출 limit 3

select string_agg(distinct 지점, '·' order by 지점) from 매출

select 'it''s', '"따옴표"', 'a;b--c', '/* 글 */' from 고객 limit 1

select bar(수량, 0, 5, 10) from 매출 limit 3

-- what: numbers
select round(급여 / 7.0, 2), ceil(급여 / 7.0), floor(급여 / 7.0), trunc(급여 / 7.0), 급여 % 7, 급여 // 7, 급여 ** 2 from 직원 limit 3

select abs(-3), sign(-3), sqrt(16), pow(2, 10), exp(1), ln(10), log10(100), log2(8), cbrt(27), pi()

select greatest(1, 2, 3), least(3, 2), mod(7, 3), gcd(12, 18), lcm(4, 6), factorial(5)

select cast('12' as integer) + 1, '3.5'::double, 1::bigint, try_cast('가' as int), 10::decimal(10, 2) / 3

select nullif(수량, 1), ifnull(메모, '없음'), coalesce(메모, 지점, '-') from 매출 limit 3

select sin(radians(30)), degrees(pi()), atan2(1, 1)

select 급여 / nullif(0, 0) from 직원 limit 1

select 수량 between 2 and 4, 수량 in (1, 2), 수량 <> 3, 수량 != 3 from 매출 limit 3

select 1e3, 0x1F, 1_000, .5, -3, +3 from 고객 limit 1

select (급여 - 3000) // 500 as 구간, count(*), bar(count(*), 0, 40, 20) from 직원 group by 1 order by 1

select floor(급여 / 500) * 500 as 구간, count(*) as 수 from 직원 group by 1 order by 1

select sum(수량)::double / count(distinct 고객번호) as 인당수량 from 매출

select random() between 0 and 1, uuid() is not null

select format_bytes(1048576), bin(5), hex(255), to_base(10, 2)

select isnan('nan'::double), isinf('inf'::double), isfinite(1.0)

-- what: lists, structs, maps
select 상품명, len(태그), 태그[1], list_contains(태그, '신상') from 상품

select unnest(태그) as 태그, count(*) from 상품 group by 1 order by 2 desc

select 상품명, t.태그 from 상품 p, unnest(p.태그) t(태그)

-- written: only
select list_transform(태그, x -> x || '!') from 상품 limit 3

-- written: only
select list_filter([1, 2, 3, 4], x -> x % 2 = 0), list_sum([1, 2, 3]), list_avg([1, 2]), list_max([1, 5]), list_sort([3, 1, 2])

select [x * 2 for x in [1, 2, 3] if x > 1] as 두배

select list_distinct(list(지점)), list_sort(list_distinct(list(지점))) from 매출

select array_to_string(list(distinct 등급 order by 등급), ',') from 고객

select list_has_any(태그, ['할인']), list_has_all(태그, ['인기', '신상']), list_position(태그, '신상') from 상품

select flatten([[1, 2], [3]]), list_concat([1], [2]), list_slice([1, 2, 3], 1, 2), list_reverse([1, 2]), range(5), generate_series(1, 5)

select list_zip([1, 2], ['가', '나']), array_append([1], 2), list_prepend(0, [1]), list_extract([1, 2], -1)

select 규격.가로 * 규격.세로 as 넓이, 규격.색 from 상품 order by 넓이 desc limit 3

select p.규격.색, count(*) from 상품 p group by p.규격.색

select 규격['색'], struct_extract(규격, '가로') from 상품 limit 3

select unnest(규격) from 상품 limit 3

select 속성['원산지'], map_keys(속성), map_values(속성), cardinality(속성) from 상품 limit 3

select {'이름': 이름, '부서': 부서} as 사람 from 직원 limit 3

select struct_pack(이름 := 이름, 급여 := 급여) from 직원 limit 3

select map(['가', '나'], [1, 2]), map {'가': 1}['가']

select list({'이름': 이름, '급여': 급여} order by 급여 desc)[1:3] from 직원 group by 부서

select list_aggregate([1, 2, 3], 'sum'), list_unique([1, 1, 2]), list_median([1, 2, 3])

select unnest([{'a': 1, 'b': '가'}, {'a': 2, 'b': '나'}], recursive := true)

-- written: only
select list_transform(list_filter(태그, t -> t <> '인기'), t -> upper(t)) from 상품 where len(태그) > 1

-- what: JSON
select payload->>'n' as n, payload->'tags' from events limit 3

select json_extract_string(payload, '$.device.os') as os, count(*) from events group by 1

select (payload->>'$.n')::int as n from events order by n desc limit 3

select json_extract(payload, '$.tags[0]'), json_array_length(payload, '$.tags'), json_type(payload), json_keys(payload) from events limit 2

select to_json({'가': 1}), json_valid('{}')

-- what: DuckDB's own
from 고객 select 이름 where 등급 = 'VIP'

from 매출

from 고객 limit 3

select * exclude (연락처, 추천인) from 고객 limit 3

select * replace (급여 * 12 as 급여) from 직원 limit 3

select columns('월$') from 재고 limit 3

select min(columns(*)), max(columns(*)) from 직원

-- written: only
select columns(c -> c like '%월') from 재고

select sum(columns('^[0-9]월$')) from 재고

select * like '%월' from 재고 limit 2

select 급여 * 1.1 as 인상, 인상 - 급여 as 차액 from 직원 where 인상 > 4000 limit 3

select distinct on (부서) 부서, 이름, 급여 from 직원 order by 부서, 급여 desc

select 이름.upper().left(2) from 고객 limit 2

-- rows: random
select * from 매출 using sample 5

-- rows: random
select * from 매출 tablesample reservoir(5 rows)

select * from 매출 using sample 10 percent (bernoulli, 42)

select * from (values ('서울', '수도권'), ('부산', '영남')) v(지역, 권역) join 고객 on "거주 지역" = v.지역

select * from range(5) r(i) where i > 2

select 이름 from 직원 order by 급여 desc fetch first 3 rows only

select * from 직원 limit 10%

select row(1, '가'), (1, 2) = (1, 2), typeof(급여) from 직원 limit 1

select #1, #2 from 고객 order by #2 limit 2

select 이름 from 고객 group by 이름 order by count(*) desc, 이름 limit 3;

select /* 설명 */ 이름 -- 이름만
from 고객 limit 1

select "이름", "고객"."등급" from "고객" limit 1

SELECT COUNT(*) FROM 매출 WHERE DATE_PART('month', 판매일시) = 3

select grade as 학년 from (select 등급 as grade from 고객) limit 3

-- what: long analyses
with 구매 as (select 고객번호, max(판매일시) as 최근, count(*) as 횟수, sum(수량 * "판매 단가") as 금액 from 매출 where not 반품여부 group by 1), 점수 as (select 고객번호, ntile(5) over (order by 최근) as r, ntile(5) over (order by 횟수) as f, ntile(5) over (order by 금액) as m from 구매) select r + f + m as rfm, count(*) as 고객수 from 점수 group by 1 order by 1 desc

with 월 as (select g.고객번호, date_trunc('month', g.가입일) as 코호트, date_diff('month', g.가입일, m.판매일시::date) as 경과 from 고객 g join 매출 m using (고객번호)) select 코호트, count(distinct 고객번호) filter (where 경과 = 0) as m0, count(distinct 고객번호) filter (where 경과 between 1 and 3) as m1_3 from 월 group by 1 order by 1

with 단계 as (select user_id, max(event = 'view') as v, max(event = 'cart') as c, max(event = 'buy') as b from events group by 1) select count(*) filter (where v) as 조회, count(*) filter (where v and c) as 장바구니, count(*) filter (where v and c and b) as 구매 from 단계

with 합 as (select 상품코드, sum(수량 * "판매 단가") as 금액 from 매출 group by 1), 누적 as (select 상품코드, 금액, sum(금액) over (order by 금액 desc, 상품코드) / sum(금액) over () as 누적비 from 합) select p.상품명, 금액, case when 누적비 <= 0.7 then 'A' when 누적비 <= 0.9 then 'B' else 'C' end as 등급 from 누적 join 상품 p using (상품코드) order by 금액 desc

select a.상품코드, b.상품코드, count(*) as 함께 from 매출 a join 매출 b on a.고객번호 = b.고객번호 and a.상품코드 < b.상품코드 and a.판매일시::date = b.판매일시::date group by 1, 2 order by 함께 desc limit 10

select 지점, 월, 매출, 매출 - lag(매출) over (partition by 지점 order by 월) as 증감, rank() over (partition by 월 order by 매출 desc) as 순위 from (select 지점, strftime(판매일시, '%Y-%m') as 월, sum(수량 * "판매 단가" * (1 - 할인율))::bigint as 매출 from 매출 where not 반품여부 group by all) order by 월, 순위

with q as (select quantile_cont(급여, 0.25) as q1, quantile_cont(급여, 0.75) as q3 from 직원) select 이름, 급여 from 직원, q where 급여 < q1 - 1.5 * (q3 - q1) or 급여 > q3 + 1.5 * (q3 - q1)

with d as (select user_id, ts::date as 일 from events group by all), g as (select user_id, 일, 일 - (row_number() over (partition by user_id order by 일))::int as 묶음 from d) select user_id, min(일) as 시작, max(일) as 끝, count(*) as 연속 from g group by user_id, 묶음 having count(*) > 1 order by 연속 desc

with 지점별 as (pivot 매출 on 지점 using sum(수량) group by 상품코드) select p.상품명, 지점별.강남 from 지점별 join 상품 p using (상품코드) order by 지점별.강남 desc

pivot 매출 on 지점 using sum(수량) as 합, avg(수량) as 평균 group by 상품코드 order by 상품코드 limit 5

select u.월, u.수량 from (unpivot 재고 on "1월", "2월" into name 월 value 수량) u where u.수량 > 3

select payload->'$.device.os', payload->>'tags' from events where (payload->>'n')::int > 100 limit 3

select payload->'$.tags[*]', payload->'$."n"' from events limit 2

select [급여 + i for i in [1, 2]] from 직원 limit 2
