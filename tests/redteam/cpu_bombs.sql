select count(*) from students a, students b, students c, students d, students e

select count(*) from students a join students b on a.id <> b.id join students c on b.id <> c.id join students d on c.id <> d.id

select count(*) from range(1000000) a, range(1000000) b

select count(*) from generate_series(1, 1000000) a(i), generate_series(1, 1000000) b(i) where (a.i * b.i) % 97 = 3

select sum(sqrt(a.i + b.i)) from range(1000000) a(i), range(1000000) b(i)

select count(*) from students a, students b, students c, students d where a.name || b.name || c.name || d.name like '%x%y%z%'

select count(*) from students a, students b, students c where regexp_matches(a.name || b.name || c.name, '(a|b|ab)*[0-9]{5}.*7$')

select regexp_matches(repeat('a', 1000), '(a?){1000}a{1000}') from range(100000)

select regexp_replace(repeat('ab', 500), '((a|b)*)*c', 'x', 'g') from range(100000)

select count(*) from range(10000000) where md5(range::varchar) like '%abcdef%'

select count(*) from range(10000000) where sha256(range::varchar) like '%abcdef%'

select max(levenshtein(repeat(a.name, 100), repeat(b.name, 100))) from students a, students b

select max(jaro_winkler_similarity(repeat(a.name, 100), repeat(b.name, 100))) from students a, students b, students c

select max(jaccard(repeat(a.name, 100), repeat(b.name, 100))) from students a, students b, students c

select damerau_levenshtein(repeat('ab', 1000), repeat('ba', 1000)) from range(1000)

select list_sum(list_transform(range(1000000), x -> list_sum(range(1000))))

select list_reduce(range(1000000), (a, b) -> md5(a::varchar)::varchar::int)

select len(list_filter(range(1000000), x -> x % 7 = 3 and len(list_filter(range(1000), y -> y = x)) > 0))

with recursive r as (select 1 as n union all select n + 1 from r) select count(*) from r

with recursive r as (select 1 as n union all select n + 1 from r where n < 1000000000) select max(n) from r

with recursive r as (select 0.5 as x, 1 as n union all select 3.9 * x * (1 - x), n + 1 from r where n < 100000000) select last(x) from r

with recursive r(i) as (select 1 union all select i + 1 from r, students where i < 100000000) select count(*) from r

select (select count(*) from students b, students c, students d where b.id + c.id > a.id) from students a

select name, (select max(x.id) from students x, students y, students z where x.id < s.id) from students s

select sum(a.id) over (order by b.id rows between 1000000 preceding and 1000000 following) from students a, students b, students c limit 10

select median(a.id) over (order by b.id rows between 100000 preceding and 100000 following) from students a, students b, students c limit 10

select list(a.id) over (order by b.id) from students a, students b limit 10

select count(distinct a.id * b.id * c.id) from students a, students b, students c, students d

select sleep_ms(100000)

select sleep_ms(1000) from students

select pg_sleep(100)

select factorial(20), factorial(1000000)

select pow(9, pow(9, pow(9, 9)))

select count(*) from (select unnest(range(1000000)) from range(1000000))

select unnest(generate_series(1, 1000000)) as i, md5(random()::varchar) from students a, students b order by 2 limit 1

select count(*) from (select * from students a, students b, students c, students d, students e limit 1000000000000)

select count(*) from students a asof join (select b.id, b.d from students b, students c, students e) f on a.d >= f.d

select strptime(repeat('1', 1000), repeat('%d', 500)) from range(100000)

select count(*) from range(1000000) a(i) left join range(1000000) b(i) on abs(a.i - b.i) < 3

select count(*) from students a where exists (select 1 from students b, students c, students d, students e where b.id + c.id + d.id + e.id = -a.id)

select count(*) from students a, students b, students c, students d group by grouping sets ((a.id), (b.id), (c.id), (d.id), ())

select count(*) from students a, students b, students c group by cube (a.id, b.id, c.id, a.name, b.name, c.name)

select json_extract(to_json(list_transform(range(100000), x -> {'a': x})), '$[*].a') from range(1000)

select count(*) from students a, students b, students c, students d where strip_accents(a.name || b.name) = lower(c.name || d.name)

select count(*) from (select * from students using sample 100%), range(100000000), range(1000)

explain analyze select count(*) from range(1000000) a, range(1000000) b

select * from students where id in (select a.id * b.id * c.id from students a, students b, students c, students d)

select 1 from students a, students b, students c, students d, students e having count(*) = 0

select [len([y for y in range(1000000) if x = y]) for x in range(1000000)]

select [damerau_levenshtein(repeat('ab', 1000), repeat('ba', 1000)) for x in range(1000)]

select json_extract(to_json(range(1000000)), '$[*]') from range(1000)
