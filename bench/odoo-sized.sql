-- Fills an empty database with the shape of a real Odoo 17 database of 65 modules with demonstration data:
-- 450 tables (290 models, 160 many2many relations), 1,002 indexes, 1,665 foreign keys, 20 views, about 50 MB.
--
--     psql -X -v ON_ERROR_STOP=1 -f odoo-sized.sql DATABASE
--
-- The owner of the database may run it. The same seed gives the same rows on every run. Everything that helps to
-- make them lives in pg_temp, so the database keeps no function and no trigger, as Odoo's own has none.

\set QUIET on
SET client_min_messages = warning;
SET synchronous_commit = off;
SET jit = off;
SET search_path = public;

DO $$
BEGIN
  PERFORM setseed(0.17);
  CREATE EXTENSION IF NOT EXISTS pg_trgm;
EXCEPTION WHEN OTHERS THEN
  RAISE WARNING 'pg_trgm cannot be had here (%): its indexes become btree', sqlerrm;
END $$;

-- What the rows are made of ------------------------------------------------------------------------------------

CREATE TEMP TABLE vocabulary AS SELECT string_to_array(
  'the order of customer to and is a in for this be invoice you on not line or product with by from partner are will '
  'amount date company can it has tax has been quantity account if please delivery an payment document all each user '
  'price record when which sales their value journal as following warehouse stock entry contact your we default one '
  'more than number address unit measure between only type currency field view model same also must set used new '
  'email message sent received state draft confirmed done cancelled posted paid late expected planned started '
  'project task stage team member manager employee department contract leave attendance expense report analytic '
  'purchase vendor supplier bill refund credit debit note balance reconcile statement bank cash register deposit '
  'category template variant attribute barcode weight volume package carrier route rule location transfer picking '
  'move lot serial expiry inventory adjustment scrap replenishment minimum maximum forecast available reserved '
  'website page menu banner snippet theme shop cart checkout wishlist coupon promotion discount loyalty gift card '
  'event ticket registration attendee survey question answer score certificate course slide lesson quiz forum post '
  'vehicle driver fuel service maintenance equipment request failure workcenter operation bill of materials routing '
  'opportunity lead pipeline probability revenue campaign source medium tag activity meeting calendar reminder '
  'subscription recurring period start end duration hours days weeks month year quarter morning afternoon evening '
  'Azure Interior Deco Addict Gemini Furniture Ready Mat Lumber Wood Corner Jackson Group Brandon Freeman Marc Demo '
  'Mitchell Admin Joel Willis Nicole Ford Colleen Diaz Floyd Steward Douglas Fletcher Toni Jimenez Edwin Hansen '
  'remarquable électricité français société écriture règlement échéance numéro à été créé modifié générale où même',
  ' ') AS word;

-- Odoo's texts repeat themselves (labels, help, translations), so most of what is said is said in set phrases.
ALTER TABLE vocabulary ADD phrase text[];
UPDATE vocabulary SET phrase = ARRAY(
  SELECT string_agg(said, ' ')
  FROM (SELECT i, word[1 + floor(power(random(), 1.6) * cardinality(word))::int] AS said
        FROM generate_series(1, 250) i, generate_series(1, 4 + i % 4)) phrases GROUP BY i ORDER BY i);

CREATE FUNCTION pg_temp.say(words int) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  word text[];
  phrase text[];
  said text := '';
BEGIN
  SELECT v.word, v.phrase INTO word, phrase FROM vocabulary v;
  WHILE words > 0 LOOP
    IF words > 3 AND random() < 0.88 THEN
      said := said || phrase[1 + floor(power(random(), 3) * cardinality(phrase))::int] || CASE WHEN random() < 0.3 THEN '. ' ELSE ' ' END;
      words := words - 5;
    ELSE
      said := said || word[1 + floor(power(random(), 3) * cardinality(word))::int] || ' ';
      words := words - 1;
    END IF;
  END LOOP;
  RETURN trim(said);
END $$;

CREATE FUNCTION pg_temp.markup(words int) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  said text := '';
  tags text[] := '{field,xpath,group,div,page,button,t,span,tree,filter}';
BEGIN
  FOR i IN 1..words / 5 LOOP
    said := said || format(E'    <%s name="%s" string="%s" attrs="{''invisible'': [(''state'', ''!='', ''draft'')]}"/>\n',
      tags[1 + i % 10], replace(pg_temp.say(1), ' ', '_'), pg_temp.say(2));
  END LOOP;
  RETURN E'<data>\n' || said || '</data>';
END $$;

-- The plan: models, their columns, the references between them -------------------------------------------------

-- width: how many words its long texts have; plain: its own columns, "name:type", or how many of the usual ones.
CREATE TEMP TABLE model AS
SELECT row_number() OVER ()::int AS no, * FROM (VALUES
  ('res_users', 9, 20, '18'), ('res_partner', 160, 25, '44'), ('res_company', 3, 20, '80'), ('res_currency', 170, 3, '8'),
  ('res_country', 250, 6, '10'), ('res_country_state', 1800, 2, '3'), ('res_groups', 90, 12, '6'),
  ('res_config_settings', 0, 0, '120'), ('ir_attachment', 800, 40, 'name:varchar res_model:varchar res_field:varchar '
    'type:varchar url:varchar access_token:varchar store_fname:checksum checksum:checksum mimetype:varchar res_id:integer '
    'file_size:integer public:boolean description:text index_content:text'),
  ('ir_logging', 40, 40, 'name:varchar type:varchar dbname:varchar level:varchar path:varchar func:varchar line:varchar message:text'),
  ('mail_message', 1900, 40, 'res_id:integer record_name:varchar message_type:varchar email_from:varchar message_id:checksum '
    'model:varchar subject:varchar body:text is_internal:boolean date:timestamp reply_to:varchar'),
  ('ir_ui_view', 1200, 60, 'name:varchar model:varchar key:varchar priority:integer type:varchar arch_fs:varchar mode:varchar '
    'arch_updated:boolean active:boolean arch_db:markup inherit_id:integer'),
  ('ir_model', 400, 10, 'model:varchar order:varchar state:varchar name:jsonb info:text transient:boolean'),
  ('ir_model_fields', 6800, 5, 'name:varchar complete_name:varchar model:varchar relation:varchar ttype:varchar state:varchar '
    'related:varchar size:integer field_description:jsonb help:jsonb depends:varchar required:boolean store:boolean index:boolean'),
  ('ir_model_fields_selection', 1800, 3, 'value:varchar sequence:integer name:jsonb'),
  ('ir_model_data', 19000, 3, 'module:varchar model:varchar name:varchar res_id:integer noupdate:boolean'),
  ('ir_model_constraint', 1700, 4, 'name:varchar definition:varchar type:varchar message:jsonb'),
  ('ir_model_access', 950, 4, 'name:varchar active:boolean perm_read:boolean perm_write:boolean perm_create:boolean perm_unlink:boolean'),
  ('ir_model_relation', 180, 4, '3'), ('ir_rule', 280, 12, '8'), ('ir_ui_menu', 430, 3, '7'), ('ir_act_window', 560, 8, '14'),
  ('ir_act_server', 210, 20, '14'), ('ir_cron', 40, 6, '10'), ('ir_sequence', 40, 3, '9'), ('ir_property', 60, 3, '10'),
  ('ir_config_parameter', 40, 6, 'key:varchar value:text'), ('ir_module_module', 650, 12, '22'), ('ir_asset', 120, 4, '8'),
  ('ir_module_module_dependency', 2000, 2, 'name:varchar auto_install_required:boolean'), ('ir_filters', 30, 8, '8'),
  ('mail_mail', 110, 40, '10'), ('mail_followers', 950, 1, 'res_model:varchar res_id:integer'), ('mail_activity', 150, 15, '9'),
  ('mail_notification', 500, 2, '7'), ('mail_tracking_value', 700, 3, '10'), ('mail_template', 90, 120, '16'),
  ('product_template', 120, 20, '34'), ('product_product', 180, 5, '10'), ('account_move', 200, 12, '45'),
  ('account_move_line', 500, 6, '38'), ('account_account', 320, 4, '12'), ('account_tax', 120, 8, '18'),
  ('sale_order', 60, 15, '32'), ('sale_order_line', 180, 10, '34'), ('stock_move', 300, 6, '30'), ('crm_lead', 80, 25, '40'),
  ('website_page', 40, 30, '14')) AS known (name, rows, width, plain)
UNION ALL
SELECT 48 + row_number() OVER (), format('%s_%s', app, thing),
  (ARRAY[0, 4, 0, 12, 20, 0, 7, 2, 40, 0, 9, 60])[1 + (row_number() OVER () * 5 % 12)], 10, (3 + row_number() OVER () * 7 % 9)::text
FROM unnest('{hr,mrp,fleet,event,lunch,pos,project,purchase,survey,stock_picking,im_livechat,payment,delivery,website_sale,
  calendar,maintenance,repair,note,loyalty,digest,portal_share,utm}'::text[]) AS app,
  unnest('{tag,line,stage,category,type,template,wizard,reason,rule,team,option}'::text[]) AS thing;

CREATE TEMP TABLE usual AS
SELECT row_number() OVER ()::int - 1 AS no, split_part(field, ':', 1) AS name, split_part(field, ':', 2) AS type
FROM unnest(string_to_array('sequence:integer state:varchar active:boolean note:text color:integer reference:varchar amount_total:numeric '
  'date:date description:jsonb priority:varchar access_token:checksum email:varchar is_published:boolean phone:varchar '
  'quantity:numeric date_deadline:timestamp comment:text res_id:integer city:varchar invoice_status:varchar price_unit:numeric '
  'origin:varchar website_description:text date_start:date company_dependent:boolean zip:varchar delay:float8 '
  'model:varchar day_count:integer origin_url:varchar', ' ')) AS field;

CREATE TEMP TABLE field AS
SELECT m.no AS model, row_number() OVER ()::int AS no, split_part(f, ':', 1) AS name, split_part(f, ':', 2) AS type
FROM model m, regexp_split_to_table(m.plain, ' ') f WHERE m.plain LIKE '%:%'
UNION ALL
SELECT m.no, 1, CASE WHEN m.no % 5 = 0 THEN 'code' ELSE 'name' END, CASE WHEN m.no % 5 > 2 THEN 'jsonb' ELSE 'varchar' END
FROM model m WHERE m.plain NOT LIKE '%:%'
UNION ALL
SELECT m.no, 2 + n, u.name || CASE WHEN n >= 30 THEN '_' || n / 30 ELSE '' END, u.type
FROM model m, generate_series(0, m.plain::int - 1) n JOIN LATERAL (SELECT * FROM usual WHERE no = (n + m.no * 7) % 30) u ON true
WHERE m.plain NOT LIKE '%:%';

CREATE TEMP TABLE reference AS
WITH wanted (rank, model, name, target, cut) AS (
  SELECT 0, no, unnest('{create_uid,write_uid}'::text[]), 'res_users', 'SET NULL' FROM model
  UNION ALL SELECT 1, no, 'company_id', 'res_company', 'SET NULL' FROM model WHERE no % 2 = 0
  UNION ALL SELECT 1, no, 'partner_id', 'res_partner', 'RESTRICT' FROM model WHERE no % 4 = 1
  UNION ALL SELECT 1, no, 'currency_id', 'res_currency', 'RESTRICT' FROM model WHERE no % 6 = 0
  UNION ALL SELECT 1, no, 'user_id', 'res_users', 'SET NULL' FROM model WHERE no % 5 = 0
  UNION ALL SELECT 1, no, 'parent_id', name, 'CASCADE' FROM model WHERE no % 8 = 0
  UNION ALL SELECT 2, m.no, t.name || '_id', t.name, 'SET NULL' FROM model m JOIN model t ON t.no = 1 + m.no * 37 % 290
  UNION ALL SELECT 3, m.no, t.name || '_id', t.name, 'CASCADE' FROM model m JOIN model t ON t.no = 1 + m.no * 91 % 290)
SELECT row_number() OVER (ORDER BY w.rank, w.model, w.name)::int AS no, w.model, m.name AS source, w.name, w.target, w.cut, t.rows AS choice
FROM wanted w JOIN model m ON m.no = w.model JOIN model t ON t.name = w.target
ORDER BY w.rank, w.model, w.name LIMIT 580 + 765;

CREATE TEMP TABLE relation AS
SELECT i AS no, format('%s_%s_rel', a.name, b.name) AS name, least(a.rows, 60) * least(b.rows, 3) AS rows,
  a.name AS one, a.rows AS ones, a.name || '_id' AS one_id, b.name AS other, b.rows AS others, b.name || CASE b.name WHEN a.name THEN '_other' ELSE '' END || '_id' AS other_id
FROM generate_series(1, 160) i JOIN model a ON a.no = 1 + i * 53 % 290 JOIN model b ON b.no = 1 + i * 101 % 290;

-- Tables, rows -------------------------------------------------------------------------------------------------

DO $$
DECLARE
  m record;
BEGIN
  FOR m IN SELECT *,
      (SELECT string_agg(format('%I int4', name), ', ' ORDER BY no) FROM reference WHERE model = model.no) AS links,
      (SELECT string_agg(format('%I %s', name, CASE type WHEN 'checksum' THEN 'varchar' WHEN 'markup' THEN 'jsonb' ELSE type END), ', ' ORDER BY no)
         FROM field WHERE model = model.no) AS plains,
      (SELECT string_agg(CASE WHEN choice = 0 THEN 'NULL::int4' WHEN no <= 580 THEN '1'
         ELSE format('CASE WHEN random() < 0.25 THEN 1 + floor(random() * %s)::int END', choice) END, ', ' ORDER BY no) FROM reference WHERE model = model.no) AS link_values,
      (SELECT string_agg(CASE WHEN no > 3 AND no % 2 = 0 THEN 'CASE WHEN random() < 0.3 THEN ' ELSE '(' END || CASE
         WHEN name = 'code' THEN CASE type WHEN 'jsonb' THEN 'jsonb_build_object(''en_US'', ''CODE/'' || i)' ELSE '''CODE/'' || i' END
         WHEN name IN ('state', 'type', 'message_type', 'mode', 'level') THEN '(ARRAY[''draft'', ''done'', ''cancel'', ''posted''])[1 + floor(random() * 4)::int]'
         WHEN name IN ('model', 'res_model', 'relation') THEN '(ARRAY[''res.partner'', ''account.move'', ''sale.order'', ''stock.picking'', ''ir.ui.view''])[1 + i / 15 % 5]'
         WHEN name LIKE 'email%' THEN 'replace(pg_temp.say(2), '' '', ''.'') || ''@example.com'''
         WHEN name = 'module' THEN '(ARRAY[''base'', ''account'', ''sale'', ''stock'', ''website'', ''mail''])[1 + i / 40 % 6]'
         WHEN type = 'varchar' THEN 'replace(pg_temp.say(2), '' '', ''_'')'
         WHEN type = 'text' THEN format('''<p>'' || pg_temp.say(%s) || ''</p>''', m0.width)
         WHEN type = 'markup' THEN format('jsonb_build_object(''en_US'', pg_temp.markup(%s))', m0.width)
         WHEN type = 'checksum' THEN 'md5(random()::text) || substr(md5(random()::text), 1, 8)'
         WHEN type = 'jsonb' THEN format('jsonb_build_object(''en_US'', pg_temp.say(%1$s), ''fr_FR'', pg_temp.say(%1$s))', least(m0.width, 8))
         WHEN type = 'boolean' THEN 'random() < 0.8'
         WHEN type = 'integer' THEN 'floor(random() * 200)::int'
         WHEN type IN ('date', 'timestamp') THEN format('timestamp ''2024-07-09 06:00'' + floor(random() * 300) * interval ''1 day''')
         ELSE 'round((random() * 1000)::numeric, 1)' END || CASE WHEN no > 3 AND no % 2 = 0 THEN ' END' ELSE ')' END, ', ' ORDER BY no) FROM field, (SELECT model.width) m0 WHERE model = model.no) AS plain_values
    FROM model ORDER BY no
  LOOP
    EXECUTE format('CREATE TABLE %I (id serial NOT NULL, %s, %s, create_date timestamp, write_date timestamp)', m.name, m.links, m.plains);
    EXECUTE format('INSERT INTO %I SELECT i, %s, %s, now_, now_ FROM (SELECT i, timestamp ''2024-07-09 08:00'' + i / 50 * interval ''1.731 s'' AS now_ '
      'FROM generate_series(1, %s) i) made', m.name, m.link_values, m.plain_values, m.rows);
    EXECUTE format('SELECT setval(%L, %s)', m.name || '_id_seq', greatest(m.rows, 1));
    IF m.no % 40 = 0 THEN COMMIT; END IF;
  END LOOP;

  FOR m IN SELECT * FROM relation ORDER BY no LOOP
    EXECUTE format('CREATE TABLE %I (%I int4 NOT NULL, %I int4 NOT NULL)', m.name, m.one_id, m.other_id);
    EXECUTE format('INSERT INTO %I SELECT DISTINCT 1 + floor(random() * %s)::int, 1 + floor(random() * %s)::int FROM generate_series(1, %s)', m.name, m.ones, m.others, m.rows);
    IF m.no % 40 = 0 THEN COMMIT; END IF;
  END LOOP;

  FOR i IN 1..12 LOOP
    EXECUTE format('CREATE SEQUENCE %I', 'ir_sequence_' || to_char(i, 'FM000'));
  END LOOP;
END $$;

-- Keys, indexes, comments, views -------------------------------------------------------------------------------

CREATE TEMP TABLE shape (step int, no int, ddl text);

INSERT INTO shape
SELECT 1, no, format('ALTER TABLE %I ADD CONSTRAINT %I PRIMARY KEY (id)', name, name || '_pkey') FROM model
UNION ALL SELECT 1, 1000 + no, format('ALTER TABLE %I ADD CONSTRAINT %I PRIMARY KEY (%I, %I)', name, name || '_pkey', one_id, other_id) FROM relation
UNION ALL SELECT 2, no, format('CREATE INDEX ON %I (%I, %I)', name, other_id, one_id) FROM relation
UNION ALL SELECT 3, m.no, format('ALTER TABLE %1$I ADD CONSTRAINT %2$I UNIQUE (code)', m.name, m.name || '_code_uniq')
  FROM model m JOIN field f ON f.model = m.no AND f.name = 'code'
UNION ALL SELECT 3, m.no, format('ALTER TABLE %1$I ADD CONSTRAINT %2$I CHECK (amount_total >= 0)', m.name, m.name || '_positive')
  FROM model m JOIN field f ON f.model = m.no AND f.name = 'amount_total'
UNION ALL SELECT 4, 0, format(CASE WHEN EXISTS (SELECT FROM pg_extension WHERE extname = 'pg_trgm')
    THEN 'CREATE INDEX %I ON %I USING gin (%I gin_trgm_ops)' ELSE 'CREATE INDEX %I ON %I (%I)' END, t || '__' || c || '_index', t, c)
  FROM (VALUES ('res_partner', 'name'), ('ir_model_data', 'name'), ('product_template', 'code'), ('sale_order', 'name'), ('ir_ui_view', 'key')) AS trigrams (t, c)
  WHERE EXISTS (SELECT FROM pg_attribute WHERE attrelid = t::regclass AND attname = c AND atttypid = 'varchar'::regtype);
INSERT INTO shape VALUES (4, 1, 'CREATE INDEX ON mail_message (model, res_id)'), (4, 2, 'CREATE INDEX ON mail_message (message_id)'),
  (4, 3, 'CREATE INDEX ON ir_logging (type)'), (4, 4, 'CREATE INDEX ON ir_logging (level)'), (4, 5, 'CREATE INDEX ON ir_model_data (module, name)');

-- Odoo indexes some of its references: as many as a real database had, with the keys above.
INSERT INTO shape
SELECT 5, no, format('CREATE INDEX %I ON %I (%I)', left(source || '__' || name || '_index', 63), source, name) FROM reference WHERE no > 580 ORDER BY no
LIMIT 1002 - (SELECT count(*) FROM shape WHERE ddl !~ ' CHECK ');

INSERT INTO shape
SELECT 6, no, format('ALTER TABLE %I ADD CONSTRAINT %I FOREIGN KEY (%I) REFERENCES %I(id) ON DELETE %s', source, left(source || '_' || name, 58) || '_fkey', name, target, cut) FROM reference
UNION ALL SELECT 6, 10000 + no, format('ALTER TABLE %I ADD FOREIGN KEY (%I) REFERENCES %I(id) ON DELETE CASCADE', name, one_id, one) FROM relation
UNION ALL SELECT 6, 10000 + no, format('ALTER TABLE %I ADD FOREIGN KEY (%I) REFERENCES %I(id) ON DELETE CASCADE', name, other_id, other) FROM relation
UNION ALL SELECT 7, no, format('COMMENT ON TABLE %I IS %L', name, initcap(replace(name, '_', ' '))) FROM model
UNION ALL SELECT 7, 1000 + no, format('COMMENT ON TABLE %I IS %L', name, format('RELATION BETWEEN %s AND %s', one, other)) FROM relation
UNION ALL SELECT 8, attnum, format('COMMENT ON COLUMN %s.%I IS %L', attrelid::regclass, attname, initcap(replace(attname, '_', ' ')))
  FROM pg_attribute JOIN model ON attrelid = model.name::regclass WHERE attnum > 1
UNION ALL SELECT 9, m.no, format('COMMENT ON CONSTRAINT %I ON %I IS %L', m.name || '_code_uniq', m.name, 'unique (code)')
  FROM model m JOIN field f ON f.model = m.no AND f.name = 'code'
UNION ALL SELECT 10, no, format('CREATE VIEW %I AS SELECT min(l.id) AS id, l.create_uid, u.partner_id, count(*) AS nbr, max(l.write_date) AS date FROM %I l '
    'LEFT JOIN res_users u ON u.id = l.create_uid WHERE l.write_date IS NOT NULL GROUP BY l.create_uid, u.partner_id', 'report_' || name, name)
  FROM model WHERE no BETWEEN 40 AND 59;

DO $$
DECLARE
  d record;
BEGIN
  FOR d IN SELECT ddl, row_number() OVER (ORDER BY step, no, ddl) AS nth FROM shape ORDER BY step, no, ddl LOOP
    EXECUTE d.ddl;
    IF d.nth % 200 = 0 THEN COMMIT; END IF;
  END LOOP;
END $$;

-- An owner who is not superuser is warned of each shared catalogue that is left out.
SET client_min_messages = error;
ANALYZE;
