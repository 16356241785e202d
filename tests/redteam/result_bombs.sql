select * from students a, students b, students c

select repeat('x', 1000) from range(1000000)

select repeat('가', 1000), repeat('나', 1000), repeat('다', 1000) from students a, students b

select repeat('x', 10000000)

select range(1000000) from students

select [repeat('x', 1000) for i in range(1000)] from students

select list_transform(range(1000), x -> repeat('x', 1000)) from students a, students b

select {'a': repeat('x', 1000), 'b': [repeat('y', 1000), repeat('z', 1000)]} from students a, students b

select map {repeat('k', 1000): repeat('v', 1000)} from students a, students b

select map_from_entries(list_transform(range(1000), x -> (x, repeat('x', 1000)))) from students

select repeat('x', 1000)::blob from students a, students b

select unnest(range(1000000)) from students

select i, i, i, i, i, i, i, i from range(100000000) r(i)

select *, *, *, *, *, *, *, * from students a, students b

select columns(*), columns(*), columns(*) from students a, students b

-- times: 500
select ⟪repeat('x', 1000),⟫ 1 from students a, students b

-- times: 1500
select ⟪name,⟫ 1 from students a, students b

-- times: 900
select ⟪1 as "xxxx",⟫ 1

-- times: 7000
select 1 as "⟪x⟫"

-- times: 7000
select '⟪x⟫' from students a, students b

-- times: 30
select ⟪[⟫repeat('x', 1000)⟪]⟫ from students a, students b

-- times: 45
select ⟪[⟫1⟪]⟫ from students a, students b

-- times: 200
select {⟪'aaaaaaaaaaaa': 1, ⟫'b': 1}

-- times: 40
select ⟪{'a': ⟫repeat('x', 1000)⟪}⟫ from students a, students b

select struct_pack(a := range(10000)) from students

select string_agg(repeat(a.name, 100)) from students a, students b

select list(a) from students a, students b

select array_agg(a.name || b.name) from students a, students b

select list(list_value(a.name, b.name)) from students a, students b

select histogram(a.id * b.id) from students a, students b

select 99999999999999999999999999999999999999::hugeint from range(1000000)

select uuid() from range(1000000)

select interval (i) day from range(1000000) r(i)

select to_json(range(100000)) from students

select to_json(a) from students a, students b

pivot (select a.id * b.id as k from students a, students b) on k using count(*)

select * from (select a.id * 1000 + b.id as k, 1 as v from students a, students b) pivot (sum(v) for k in (1, 2, 3))

select '﷽﷽﷽﷽' || repeat('﷽', 1000) from students a, students b

select chr(1114111) || repeat(chr(1114111), 1000) from students a, students b

select repeat(chr(0), 1000) from students a, students b

select repeat('\"', 1000), repeat(chr(1), 1000), repeat(chr(10), 1000) from students a, students b
