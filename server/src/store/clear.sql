-- Removes everything in the schema where our tables are, but for what extensions have put there. The statements are gathered
-- beforehand: one drop takes along what others would name.
do $$
declare
    home constant oid := (select relnamespace from pg_class where oid = to_regclass('_sqlx_migrations'));
    statements text[];
    statement text;
begin
    select array_agg(drops.statement order by drops.turn) into statements
    from (
        select 1 as turn, 'pg_class'::regclass as catalog, oid,
               format('drop %s if exists %s cascade',
                      case relkind when 'v' then 'view' when 'm' then 'materialized view' when 'S' then 'sequence'
                                   when 'f' then 'foreign table' else 'table' end,
                      oid::regclass) as statement
        from pg_class where relnamespace = home and relkind in ('r', 'p', 'v', 'm', 'S', 'f')
        union all
        select 2, 'pg_proc'::regclass, oid, format('drop routine if exists %s cascade', oid::regprocedure)
        from pg_proc where pronamespace = home and prokind in ('f', 'p')
        union all
        select 2, 'pg_proc'::regclass, oid, format('drop aggregate if exists %s cascade', oid::regprocedure)
        from pg_proc where pronamespace = home and prokind = 'a'
        union all
        select 3, 'pg_type'::regclass, t.oid, format('drop type if exists %s cascade', t.oid::regtype)
        from pg_type t left join pg_class c on c.oid = t.typrelid
        where t.typnamespace = home and (t.typtype in ('e', 'd', 'r') or c.relkind = 'c')
    ) drops
    -- Not what goes with something else: a column's own sequence, or all of an extension.
    where not exists (
        select from pg_depend d
        where d.classid = drops.catalog and d.objid = drops.oid
          and (d.deptype = 'e' or d.deptype in ('a', 'i') and d.refclassid = 'pg_class'::regclass)
    );
    foreach statement in array coalesce(statements, '{}') loop
        execute statement;
    end loop;
end
$$;
