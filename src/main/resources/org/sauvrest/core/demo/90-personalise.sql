-- Makes a copy of the demo one student's own. The program puts the student's and the context's names, escaped as the
-- content of SQL literals, in the place of the two words between colons.

UPDATE ir_config_parameter SET write_date = localtimestamp, value = CASE key
    WHEN 'database.uuid' THEN md5('uuid of :context:')::uuid::text
    WHEN 'database.secret' THEN md5('secret of :context:')::uuid::text
    ELSE to_char(localtimestamp, 'YYYY-MM-DD HH24:MI:SS') END
WHERE key IN ('database.uuid', 'database.secret', 'database.create_date');
INSERT INTO ir_config_parameter (key, value, create_uid, create_date, write_uid, write_date)
VALUES ('specibike.context', ':context:', 1, localtimestamp, 1, localtimestamp), ('specibike.student', ':student:', 1, localtimestamp, 1,
    localtimestamp)
ON CONFLICT (key) DO UPDATE SET value = excluded.value, write_date = excluded.write_date;

UPDATE res_company SET name = 'Specibike :student:' WHERE id = 1;
UPDATE website SET name = 'Specibike :student:' WHERE id = 1;
UPDATE res_partner SET name = 'Specibike :student:', complete_name = 'Specibike :student:' WHERE id = 1;
UPDATE res_partner SET complete_name = 'Specibike :student:, ' || name WHERE parent_id = 1;

-- The place kept for the student: an address made of plain letters whatever the name is written with.
WITH student AS (
    SELECT coalesce(nullif(trim(BOTH '.'
        FROM regexp_replace(lower(translate(':student:', 'ÀÁÂÄÃÅÇÉÈÊËÍÎÏÑÓÔÖÕØÚÙÛÜŒàáâäãåçéèêëíîïñóôöõøúùûüÿœ',
        'aaaaaaceeeeiiinooooouuuuoaaaaaaceeeeiiinooooouuuuyo')), '[^a-z0-9]+', '.', 'g')), ''), 'eleve') || '@lycee.example' AS address),
renamed AS (
    UPDATE res_partner SET name = ':student:', complete_name = 'Specibike :student:, :student:', email = address, email_normalized = address,
        comment = '<p>Contexte ' || replace(replace(':context:', '&', '&amp;'), '<', '&lt;') || ' 🎓</p>', write_date = localtimestamp
    FROM student WHERE id = 15 RETURNING id)
UPDATE res_users SET login = address, signature = '<span>--<br/>' || replace(replace(':student:', '&', '&amp;'), '<', '&lt;') || '</span>',
    write_date = localtimestamp
FROM student, renamed WHERE partner_id = renamed.id;

-- ;;

-- Three to seven orders that only this context has, taken by the student in the last week.
WITH seed AS (
    SELECT ('x' || substr(md5(':context:'), 1, 6))::bit(24)::integer AS n),
new_order AS (
    SELECT nextval('sale_order_id_seq')::integer AS id, 'S' || lpad(nextval('ir_sequence_001')::text, 5, '0') AS name, n, k,
        301 + (n + k * 211) % 1200 AS partner_id, timestamp '2026-11-09 14:00' + k * interval '19 hours' + n % 60 * interval '1 minute' AS at
    FROM seed CROSS JOIN LATERAL generate_series(1, 3 + n % 5) AS k),
new_line AS (
    SELECT o.*, line, p.id AS product_id, t.uom_id, x.tax_id, a.amount AS rate, '[' || p.default_code || '] ' || (t.name ->> 'fr_FR') AS label,
        t.list_price, quantity, quantity * t.list_price AS subtotal
    FROM new_order o CROSS JOIN LATERAL generate_series(1, 1 + (o.n + o.k) % 3) AS line
    JOIN product_product p ON p.id = 1 + (o.n / 7 + o.k * 53 + line * 97) % 250 JOIN product_template t ON t.id = p.product_tmpl_id
        JOIN product_taxes_rel x ON x.prod_id = t.id JOIN account_tax a ON a.id = x.tax_id
    CROSS JOIN LATERAL (SELECT CASE WHEN t.list_price < 60 THEN 1 + (o.n + line) % 3 ELSE 1 END AS quantity) AS q),
written_order AS (
    INSERT INTO sale_order (id, company_id, partner_id, partner_invoice_id, partner_shipping_id, fiscal_position_id, payment_term_id, pricelist_id,
        currency_id, user_id, team_id, warehouse_id, access_token, name, state, invoice_status, validity_date, note, currency_rate, amount_untaxed,
        amount_tax, amount_total, locked, require_signature, require_payment, date_order, picking_policy, create_uid, create_date, write_uid,
        write_date)
    SELECT id, 1, partner_id, partner_id, partner_id, 1, 1, 1, 1, 14, 1, 1, md5(':context:' || name)::uuid::text, name, 'sale', 'to invoice',
        at::date + 30, '<p>Commande prise par ' || replace(replace(':student:', '&', '&amp;'), '<', '&lt;') || ' ✍️</p>', 1, sum(subtotal),
        sum(round(subtotal * rate / 100, 2)), sum(subtotal + round(subtotal * rate / 100, 2)), false, true, false, at, 'direct', 14, at, 14, at
    FROM new_line GROUP BY id, partner_id, name, at),
written_line AS (
    INSERT INTO sale_order_line (order_id, sequence, company_id, currency_id, order_partner_id, salesman_id, product_id, product_uom, state,
        qty_delivered_method, invoice_status, name, product_uom_qty, price_unit, discount, price_subtotal, price_tax, price_total,
        price_reduce_taxexcl, price_reduce_taxinc, qty_delivered, qty_invoiced, qty_to_invoice, untaxed_amount_invoiced, untaxed_amount_to_invoice,
        is_downpayment, is_expense, customer_lead, create_uid, create_date, write_uid, write_date)
    SELECT id, line * 10, 1, 1, partner_id, 14, product_id, uom_id, 'sale', 'manual', 'to invoice', label, quantity, list_price, 0, subtotal,
        round(subtotal * rate / 100, 2)::float8, subtotal + round(subtotal * rate / 100, 2), list_price, round(list_price * (1 + rate / 100), 2), 0,
        0, quantity, 0, subtotal, false, false, 0, 14, at, 14, at
    FROM new_line ORDER BY id, line RETURNING id, product_id),
written_message AS (
    INSERT INTO mail_message (res_id, subtype_id, author_id, model, record_name, message_type, email_from, message_id, body, is_internal,
        reply_to_force_new, email_add_signature, date, create_uid, create_date, write_uid, write_date)
    SELECT id, 2, 15, 'sale.order', name, 'notification', 'eleve@specibike.example', '<' || md5(':context:' || id) || '@specibike.example>',
        '<p>Bon de commande créé</p>', true, false, true, at, 14, at, 14, at FROM new_order)
INSERT INTO account_tax_sale_order_line_rel (sale_order_line_id, account_tax_id)
SELECT l.id, x.tax_id FROM written_line l JOIN product_product p ON p.id = l.product_id JOIN product_taxes_rel x ON x.prod_id = p.product_tmpl_id;
