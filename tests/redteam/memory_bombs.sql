select repeat('x', 1000000000)

select repeat('x', 100000000) from students

select length(repeat(repeat(name, 100000), 100000)) from students

select lpad('x', 1000000000, 'y')

select rpad(name, 1000000000, 'y') from students

select printf('%1000000000d', id) from students

select format('{:>1000000000}', name) from students

select printf('%*d', 1000000000, id) from students

select range(100000000)

select list_sum(range(1000000000))

select list_sort(range(100000000))

select list_reverse(generate_series(1, 100000000))

select unnest(range(1000000000)) order by 1 desc

select list(i) from range(100000000) r(i)

select string_agg(i::varchar) from range(100000000) r(i)

select array_agg(a.name order by b.name) from students a, students b, students c, students d

select list(repeat(a.name, 1000)) from students a, students b, students c

select string_agg(repeat(a.name, 1000)) from students a, students b, students c

select map_from_entries(list((i, i))) from range(50000000) r(i)

select histogram(i) from range(100000000) r(i)

select count(distinct i) from range(300000000) r(i)

select mode(i) from range(100000000) r(i)

select median(i) from range(300000000) r(i)

select quantile_cont(i, [0.1, 0.5]) from range(300000000) r(i)

select i, row_number() over (order by random()) from range(100000000) r(i) qualify row_number() over (order by random()) = 1

select sum(i) over (partition by i % 7 order by i) from range(100000000) r(i) limit 1 offset 99999999

select * from range(100000000) r(i) order by random() limit 1 offset 99999999

select distinct i, i + 1, i + 2 from range(100000000) r(i) limit 1 offset 99999999

select i from range(100000000) r(i) group by i having count(*) > 1

with recursive r as (select 1 as n, 'x' as s union all select n + 1, s || s from r where n < 40) select length(s) from r

with recursive r as (select [1] as l union all select list_concat(l, l) from r) select len(l) from r limit 40

with recursive r as (select 1 as n union select n + 1 from r) select max(n) from r

with r as materialized (select a.* from students a, students b, students c, students d) select count(*) from r, r r2

select []::int[1000000000]

select [1]::int[100000][100000]

select array_resize([1], 1000000000)

select list_resize([1], 1000000000, 0)

select regexp_replace(repeat('a', 10000), 'a', repeat('b', 10000), 'g')

select replace(repeat('a', 1000), 'a', repeat('b', 1000000))

select array_to_string(list_transform(range(100000), x -> repeat('x', 1000)), ',')

select list_transform(range(1000000), x -> range(1000))

select list_concat(range(10000000), range(10000000), range(10000000))

select flatten(list_transform(range(100000), x -> range(x)))

select damerau_levenshtein(repeat('ab', 20000), repeat('ba', 20000))

select list_reduce(range(100000000), (a, b) -> a + b)

select bitstring('0', 1000000000)

select 1 << 62, repeat('a', 1 << 30)

select to_json(range(50000000))

select hex(repeat('x', 500000000))

select split(repeat('a,', 100000000), ',')

select * from generate_series(1, 1000000000) a(i) full join generate_series(1, 1000000000) b(i) using (i)

pivot (from range(10000) r(i)) on i using count(*)

select * from (select id, id % 7 as k from students) pivot (count(*) for k in (1, 2, 3) id in (1, 2, 3))

select struct_pack(a := range(10000000), b := range(10000000), c := range(10000000))

select approx_top_k(i, 1000000) from range(10000000) r(i)

select make_timestamp(1), range(timestamp '0001-01-01', timestamp '9999-12-31', interval '1 millisecond')

select generate_series(date '0001-01-01', date '9999-12-31', interval '1 second')
