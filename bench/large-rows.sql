-- Adds two million rows to the database of odoo-sized.sql, as a school's Odoo gathers them: 1.5 million lines of
-- ir_logging and 0.5 million of mail_message. The database then weighs about 750 MB.
--
--     psql -X -v ON_ERROR_STOP=1 -f large-rows.sql DATABASE
--
-- The same rows on every run: each is chosen by a hash of its number, whatever plan the server takes.

\set QUIET on
SET client_min_messages = warning;
SET synchronous_commit = off;
SET jit = off;
SET search_path = public;
SET work_mem = '64MB';

CREATE TEMP TABLE sentence AS
SELECT no, string_agg(word[1 + (power((hashint4(no * 16 + w) & 1048575) / 1048576.0, 1.6) * cardinality(word))::int % cardinality(word)], ' ') AS text
FROM (SELECT string_to_array(
    'the order of customer to and is a in for this be invoice you on not line or product with by from partner are will amount date company can '
    'it has tax been quantity account if please delivery payment document all each user price record when which sales value journal following '
    'warehouse stock entry contact your default one more than number address unit measure between only type currency field view model same also '
    'must set used new email message sent received state draft confirmed done cancelled posted paid late expected planned started project task '
    'stage team member manager employee department contract leave attendance expense report analytic purchase vendor supplier bill refund credit '
    'category template variant barcode weight volume carrier route rule location transfer picking move lot serial expiry inventory adjustment '
    'website page menu theme shop cart checkout coupon loyalty event ticket registration survey question score course lesson forum post vehicle '
    'opportunity lead pipeline revenue campaign source activity meeting calendar reminder subscription period hours week month year quarter '
    'Azure Interior Deco Addict Gemini Furniture Ready Mat Lumber Brandon Freeman Marc Demo Mitchell Admin Joel Willis Nicole Ford Colleen Diaz '
    'remarquable électricité français société écriture règlement échéance numéro à été créé modifié générale où même', ' ') AS word) vocabulary,
  generate_series(0, 3999) no, generate_series(1, 9) w
GROUP BY no;

INSERT INTO ir_logging (id, create_uid, create_date, name, type, dbname, level, path, func, line, message)
SELECT first + i, 1, timestamp '2024-07-09 08:00' + i * interval '7.31 s',
  (ARRAY['odoo.addons.base.models.ir_cron', 'odoo.modules.loading', 'odoo.sql_db', 'werkzeug', 'odoo.addons.mail.models.mail_mail'])[1 + h % 5],
  'server', current_database(), (ARRAY['INFO', 'INFO', 'INFO', 'INFO', 'WARNING', 'INFO', 'ERROR'])[1 + h % 7],
  '/opt/odoo/odoo/modules/loading.py', (ARRAY['_callback', '_process_job', 'log', 'send'])[1 + h % 4], (h % 900)::text,
  CASE h % 3
    WHEN 0 THEN format('Job `%s` (%s) done in %s ms: %s', left(s.text, 24), left(md5(i::text), 12), h % 9973, left(t.text, 40))
    WHEN 1 THEN format('127.0.0.1 - - "POST /web/dataset/call_kw/%s/web_search_read HTTP/1.1" 200 - %s %s', replace(left(t.text, 14), ' ', '.'), h % 97, round(h % 9941 / 1e4, 4))
    ELSE format('Mail with ID %s (%s) sent: %s', h % 499979, md5(i::text), left(s.text, 40)) END
FROM (SELECT max(id) AS first FROM ir_logging) last,
  (SELECT i, (hashint4(i) & 2147483647) AS h FROM generate_series(1, 1500000) i OFFSET 0) row
  JOIN sentence s ON s.no = h % 4000 JOIN sentence t ON t.no = h / 4000 % 4000
ORDER BY i;

INSERT INTO mail_message (id, create_uid, write_uid, create_date, write_date, date, res_id, model, message_type, subject, email_from, message_id, body)
SELECT first + i, 1, 1, moment, moment, moment, h % 29989, (ARRAY['res.partner', 'account.move', 'sale.order', 'stock.picking', 'crm.lead'])[1 + h % 5],
  (ARRAY['notification', 'comment', 'email'])[1 + h % 3], left(s.text, 30), format('"%s" <user%s@example.com>', left(t.text, 12), h % 199),
  format('<%s.%s-openerp-%s@odoo>', md5(h::text), i, h % 29989),
  format('<div style="margin: 0px; padding: 0px;"><p>%s.<br/>%s. %s.</p></div>', s.text, t.text, u.text)
FROM (SELECT max(id) AS first FROM mail_message) last,
  (SELECT i, timestamp '2024-07-09 08:00' + i * interval '22.17 s' AS moment, (hashint4(i + 5000000) & 2147483647) AS h FROM generate_series(1, 500000) i OFFSET 0) row
  JOIN sentence s ON s.no = h % 4000 JOIN sentence t ON t.no = h / 4000 % 4000 JOIN sentence u ON u.no = h / 7 % 4000
ORDER BY i;

SELECT setval('ir_logging_id_seq', (SELECT max(id) FROM ir_logging)), setval('mail_message_id_seq', (SELECT max(id) FROM mail_message)) \g (format=unaligned tuples_only=on) /dev/null

ANALYZE ir_logging, mail_message;
