-- times: 25
select ⟪date(⟫1⟪)⟫

-- times: 7
select ⟪date(⟫1⟪)⟫, 1

-- times: 60
select ⟪timestamp(⟫'2026-01-01'⟪)⟫

-- times: 45
select ⟪array[⟫1⟪]⟫

-- times: 45
select ⟪struct(⟫1⟪)⟫

-- times: 45
select ⟪map {'a': ⟫1⟪}⟫

-- times: 30
select ⟪if(⟫1⟪, 1, 1)⟫

-- times: 30
select ⟪decimal(⟫1⟪)⟫ '1'

-- times: 40
select cast(1 as ⟪struct(a ⟫int⟪)⟫)

-- times: 40
select cast(1 as ⟪list(⟫int⟪)⟫)

-- times: 40
select cast(1 as ⟪map(int, ⟫int⟪)⟫)

-- times: 500
select cast(1 as int⟪[]⟫)

-- times: 500
select id⟪[1]⟫ from students

-- times: 40
select * from students ⟪join students ⟫

-- times: 40
select * from students ⟪left join students ⟫⟪ on true⟫

-- times: 30
select * from students ⟪join (select * from students ⟫⟪)⟫

-- times: 40
select * from students ⟪cross join students ⟫

-- times: 40
select * from students ⟪limit (select 1 limit ⟫1⟪)⟫

-- times: 40
select 1 ⟪limit ⟫1

-- times: 40
select 1 ⟪limit 1 offset ⟫1

-- times: 40
select 1 ⟪fetch first ⟫1 rows only

-- times: 30
select ⟪date ⟫1

-- times: 30
select ⟪interval ⟫'1' day

-- times: 1500
select ⟪(⟫1⟪)⟫

-- times: 1500
select ⟪(⟫1

-- times: 49
select ⟪(⟫1⟪)⟫

-- times: 200
select ⟪(select ⟫1⟪)⟫

-- times: 49
select ⟪(select ⟫1⟪)⟫

-- times: 49
select * from ⟪(select * from ⟫students⟪)⟫

-- times: 49
with ⟪a as (with ⟫b as (select 1) select 1⟪) select 1⟫

-- times: 3000
select ⟪-⟫1

-- times: 3000
select ⟪not ⟫true

-- times: 1900
select 1 ⟪and 1 ⟫

-- times: 1900
select ⟪1 + ⟫1

-- times: 3900
select ⟪1,⟫1

-- times: 1000
select 1 where 1 in (⟪'a', ⟫'b')

-- times: 500
select 1 ⟪union all select 1 ⟫

-- times: 700
select ⟪case when 1 then ⟫1⟪ end⟫

-- times: 300
select ⟪case ⟫1⟪ when 1 then 1 end⟫

-- times: 700
select ⟪exists (⟫select 1⟪)⟫

-- times: 500
select ⟪coalesce(⟫1⟪)⟫

-- times: 49
select ⟪coalesce(⟫1⟪)⟫

-- times: 500
select list_transform([1], x -> ⟪list_transform([1], x -> ⟫1⟪)⟫)

-- times: 16
select ⟪list_transform([1], x -> ⟫1⟪)⟫

-- times: 500
select ⟪{'a': ⟫1⟪}⟫

-- times: 49
select ⟪{'a': ⟫1⟪}⟫

-- times: 49
select ⟪[⟫1⟪]⟫

-- times: 700
select id⟪::int⟫ from students

-- times: 700
select id⟪ is null⟫ from students

-- times: 700
select id ⟪between 1 and ⟫1 from students

-- times: 700
select name ⟪like 'a' escape ⟫'b' from students

-- times: 500
select sum(id) ⟪over (partition by sum(id) ⟫⟪)⟫ from students

-- times: 300
select * from students ⟪pivot (sum(id) for grade in (1)) ⟫

-- times: 300
pivot ⟪(pivot ⟫students on grade⟪ using sum(id))⟫ on grade

-- times: 99
from ⟪(from ⟫students⟪)⟫

-- times: 400
select ⟪* exclude (⟫id⟪)⟫ from students

-- times: 400
select ⟪columns(⟫*⟪)⟫ from students

-- times: 7900
select '⟪'⟫

-- times: 3900
select ⟪/*⟫ 1

-- times: 3900
⟪;⟫select 1

-- times: 1900
⟪select ⟫1

-- times: 1500
select 1 ⟪from a ⟫

-- times: 1100
select ⟪a.⟫b

-- times: 40
select ⟪extract(year from ⟫d⟪)⟫ from students

-- times: 40
select ⟪cast(⟫1⟪ as int)⟫

-- times: 40
select ⟪try_cast(⟫1⟪ as struct(a int))⟫

-- times: 40
select ⟪trim(both from ⟫1⟪)⟫

-- times: 40
select ⟪left(⟫'a'⟪, 1)⟫

-- times: 40
select ⟪replace(⟫'a'⟪, 'a', 'b')⟫

-- times: 40
select ⟪row(⟫1⟪)⟫

-- times: 40
select ⟪json(⟫'1'⟪)⟫

-- times: 12
select ⟪time(date(⟫'1'⟪))⟫

-- times: 20
create table t (a ⟪struct(a ⟫int⟪)⟫)

-- times: 20
create table t (a int default (⟪date(⟫1⟪)⟫))

-- times: 20
create table t (a int check (⟪array[⟫1⟪]⟫ is null))

-- times: 300
create table t (⟪a int,⟫ b int)

-- times: 40
select ⟪[x for x in ⟫[1]⟪]⟫

-- times: 400
select [x for x in [1] if ⟪x = 1 and ⟫true]

-- times: 40
pivot ⟪(from students order by ⟫1⟪)⟫ on grade order by 1

-- times: 200
pivot students on grade ⟪order by ⟫1

-- times: 2000
select to_json(id)->'$⟪.a⟫' from students

-- times: 300
select to_json(id)⟪->'$.a'⟫ from students
