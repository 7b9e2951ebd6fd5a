-- Invoices, bills, payments and the entries of the till. In every move debit equals credit; reconciled lines owe nothing.

CREATE TABLE demo_move AS
SELECT row_number() OVER (ORDER BY day, sort, source_id) AS id, row_number() OVER (PARTITION BY sort, extract(year FROM day)
    ORDER BY day, source_id) AS number, t.*
FROM (SELECT 1 AS sort, o.id AS source_id, (o.at + interval '3 days')::date AS day, 'out_invoice' AS type, 1 AS journal_id, o.partner_id,
    s.amount_untaxed AS untaxed, s.amount_tax AS tax, o.name AS origin, o.id % 29 <> 3 AND (o.at < '2026-10-20' OR o.online) AS paid,
    CASE WHEN o.business THEN 30 ELSE 0 END AS days, o.online
      FROM demo_order o JOIN sale_order s USING (id) WHERE o.state = 'sale' AND o.invoiced
      UNION ALL SELECT 2, p.id, (p.at + interval '9 days')::date, 'in_invoice', 2, p.supplier, o.amount_untaxed, o.amount_tax, p.name,
          p.at < '2026-09-25', 30, false FROM demo_purchase p JOIN purchase_order o USING (id) WHERE p.state = 'purchase' AND p.received
      UNION ALL SELECT 3, n, CASE n WHEN 0 THEN date '2024-09-01' ELSE (date '2024-08-28' + n * interval '1 month')::date END, 'entry', 3, NULL,
          CASE n WHEN 0 THEN 50000 ELSE 11427 END, 0, CASE n WHEN 0 THEN 'Bilan d''ouverture' ELSE 'Charges du mois' END, true, 0, false
          FROM generate_series(0, 26) AS n
      UNION ALL SELECT 5, s.id, s.day::date, 'entry', 6, NULL, sum(o.amount_total - o.amount_tax), sum(o.amount_tax),
          'POS/' || lpad(s.id::text, 5, '0'), true, 0, false FROM demo_session s JOIN pos_order o ON o.session_id = s.id WHERE NOT s.open
          GROUP BY s.id, s.day) AS t;
-- A payment is a move of its own, numbered after the others.
CREATE TABLE demo_payment AS
SELECT row_number() OVER (ORDER BY m.id) AS id, (SELECT max(id) FROM demo_move) + row_number() OVER (ORDER BY m.id) AS move_id, m.id AS invoice_id,
    m.sort, least(m.day + m.days + (m.source_id % 7)::integer, date '2026-11-14') AS day, m.partner_id, m.untaxed + m.tax AS amount, m.type, m.online
    FROM demo_move m WHERE m.paid AND m.sort < 3;

INSERT INTO account_move (id, sequence_number, sequence_prefix, journal_id, company_id, payment_id, partner_id, commercial_partner_id,
    partner_shipping_id, partner_bank_id, fiscal_position_id, currency_id, invoice_user_id, invoice_payment_term_id, team_id, access_token, name,
    ref, state, move_type, auto_post, payment_reference, payment_state, invoice_origin, invoice_partner_display_name, date, invoice_date,
    invoice_date_due, narration,
    amount_untaxed, amount_tax, amount_total, amount_residual, amount_untaxed_signed, amount_tax_signed, amount_total_signed, amount_residual_signed,
        always_tax_exigible, to_check, posted_before, is_move_sent, create_date, create_uid, sending_data)
SELECT m.id, number, prefix, journal_id, 1, NULL::integer, partner_id, partner_id, CASE sort WHEN 1 THEN partner_id END, NULL::integer,
    CASE WHEN sort < 3 THEN 1 END, 1, CASE sort WHEN 1 THEN 6 + m.source_id % 3 WHEN 2 THEN 9 ELSE 2 END,
    CASE WHEN days = 30 THEN 3 WHEN sort = 1 THEN 1 END, CASE sort WHEN 1 THEN CASE WHEN m.online THEN 2 ELSE 1 END END,
    CASE sort WHEN 1 THEN md5('invoice' || m.id)::uuid::text END, prefix || lpad(number::text, 5, '0'),
       CASE sort WHEN 2 THEN 'F-' || (81000 + source_id * 17) WHEN 3 THEN m.origin WHEN 5 THEN m.origin END, 'posted', m.type, 'no',
           CASE sort WHEN 1 THEN prefix || lpad(number::text, 5, '0') END,
           CASE WHEN paid THEN CASE WHEN sort > 2 THEN 'not_paid' ELSE 'paid' END ELSE 'not_paid' END, CASE WHEN sort < 3 THEN m.origin END, p.name,
           day, CASE WHEN sort < 3 THEN day END, CASE WHEN sort < 3 THEN day + days END,
       CASE WHEN sort = 1 AND m.id % 5 = 0
           THEN '<p>Pénalités de retard : trois fois le taux d''intérêt légal. Indemnité forfaitaire de recouvrement : 40 €.</p>' END,
       untaxed, tax, untaxed + tax, CASE WHEN paid THEN 0 ELSE untaxed + tax END, untaxed * sign, tax * sign, (untaxed + tax) * sign,
           CASE WHEN paid THEN 0 ELSE (untaxed + tax) * sign END, false, false, true, sort = 1, day + time '18:05',
           CASE sort WHEN 2 THEN 9 ELSE 2 END,
       CASE WHEN sort = 1 AND m.id % 11 = 0 THEN jsonb_build_object('sp_user_id', 9, 'send_mail', true, 'mail_lang', 'fr_FR') END
FROM demo_move m LEFT JOIN res_partner p ON p.id = m.partner_id
CROSS JOIN LATERAL (SELECT (ARRAY['FAC', 'FACTU', 'OD', '', 'POSS'])[sort] || '/' || extract(year FROM day)::integer || '/' AS prefix,
    CASE sort WHEN 2 THEN -1 ELSE 1 END AS sign) AS s
UNION ALL
SELECT move_id, row_number() OVER (ORDER BY move_id), 'BNK1/', 4, 1, y.id, partner_id, partner_id, NULL, NULL, NULL, 1, 9, NULL, NULL, NULL,
    'PBNK1/' || extract(year FROM y.day)::integer || '/' || lpad(y.id::text, 5, '0'), i.name, 'posted', 'entry', 'no', NULL, 'not_paid', NULL, NULL,
    y.day, NULL, NULL, NULL, 0, 0, amount, 0, 0, 0, amount, 0, false, false, true, false, y.day + time '19:30', 9, NULL
FROM demo_payment y JOIN (SELECT id, (ARRAY['FAC', 'FACTU'])[sort] || '/' || extract(year FROM day)::integer || '/' || lpad(number::text, 5,
    '0') AS name FROM demo_move) AS i ON i.id = y.invoice_id
ORDER BY 1;
UPDATE pos_session s SET move_id = m.id FROM demo_move m WHERE m.sort = 5 AND m.source_id = s.id;
INSERT INTO account_payment (id, move_id, payment_method_line_id, payment_method_id, currency_id, partner_id, outstanding_account_id,
    destination_account_id, payment_type, partner_type, payment_reference, amount, amount_company_currency_signed, is_reconciled, is_matched,
    is_internal_transfer, create_date, create_uid)
SELECT y.id, move_id, CASE sort WHEN 2 THEN 2 ELSE CASE WHEN online THEN 3 ELSE 1 END END,
    CASE sort WHEN 2 THEN 2 ELSE CASE WHEN online THEN 3 ELSE 1 END END, 1, partner_id, (SELECT id FROM account_account WHERE code = '512001'),
    (SELECT id FROM account_account WHERE code = CASE sort WHEN 1 THEN '411100' ELSE '401100' END),
       CASE sort WHEN 1 THEN 'inbound' ELSE 'outbound' END, CASE sort WHEN 1 THEN 'customer' ELSE 'supplier' END, 'VIR' || lpad(y.id::text, 6, '0'),
           amount, CASE sort WHEN 1 THEN amount ELSE -amount END, true, true, false, day + time '19:30', 9
FROM demo_payment y ORDER BY y.id;

-- ;;

-- Every line of every move, before ids and derived columns.
CREATE TABLE demo_entry AS
SELECT m.id AS move_id, 10 + l.sequence / 10 AS sequence, 'product' AS display,
    CASE d.kind WHEN 'service' THEN '706000' WHEN 'cargo' THEN '701000' ELSE '707000' END AS account, l.name, l.product_id, l.product_uom AS uom_id,
    l.product_uom_qty AS quantity, l.price_unit, l.discount, l.price_subtotal AS credit, 0::numeric AS debit, NULL::integer AS tax_line_id, d.tax_id,
    l.id AS sale_line_id, NULL::integer AS purchase_line_id, l.price_total, NULL::integer AS payment_id
FROM demo_move m JOIN sale_order_line l ON l.order_id = m.source_id JOIN demo_product d USING (product_id) WHERE m.sort = 1
UNION ALL
SELECT m.id, 1000, 'tax', CASE d.tax_id WHEN 1 THEN '445710' ELSE '445711' END, CASE d.tax_id WHEN 1 THEN 'TVA 20 %' ELSE 'TVA 5,5 %' END, NULL,
    NULL, NULL, NULL, 0, sum(l.price_total - l.price_subtotal), 0, d.tax_id, NULL, NULL, NULL, NULL, NULL
FROM demo_move m JOIN sale_order_line l ON l.order_id = m.source_id JOIN demo_product d USING (product_id) WHERE m.sort = 1 GROUP BY m.id, d.tax_id
UNION ALL
SELECT m.id, 10 + l.sequence / 10, 'product', CASE d.kind WHEN 'frame' THEN '601000' ELSE '607000' END, l.name, l.product_id, l.product_uom,
    l.product_qty, l.price_unit, 0, 0, l.price_subtotal, NULL, d.tax_id + 3, NULL, l.id, l.price_total, NULL
FROM demo_move m JOIN purchase_order_line l ON l.order_id = m.source_id JOIN demo_product d USING (product_id) WHERE m.sort = 2
UNION ALL
SELECT m.id, 1000, 'tax', '445660', 'TVA déductible', NULL, NULL, NULL, NULL, 0, 0, sum(l.price_total - l.price_subtotal), d.tax_id + 3, NULL, NULL,
    NULL, NULL, NULL
FROM demo_move m JOIN purchase_order_line l ON l.order_id = m.source_id JOIN demo_product d USING (product_id) WHERE m.sort = 2
    GROUP BY m.id, d.tax_id
UNION ALL
SELECT id, 2000, 'payment_term', CASE sort WHEN 1 THEN '411100' ELSE '401100' END, NULL, NULL, NULL, NULL, NULL, 0,
    CASE sort WHEN 2 THEN untaxed + tax ELSE 0 END, CASE sort WHEN 1 THEN untaxed + tax ELSE 0 END, NULL, NULL, NULL, NULL, NULL, NULL FROM demo_move
    WHERE sort < 3
UNION ALL
SELECT m.id, 10 * charge.n::integer, 'product', account, label, NULL, NULL, NULL, NULL, 0, greatest(-amount, 0), greatest(amount, 0), NULL, NULL,
    NULL, NULL, NULL, NULL
FROM demo_move m JOIN (VALUES (true, 1, '512001', 'Banque', 38000), (true, 2, '213500', 'Agencements', 12000),
    (true, 3, '101300', 'Capital', -40000), (true, 4, '164000', 'Emprunt', -10000), (false, 1, '613200', 'Loyer', 2400),
    (false, 2, '606100', 'Électricité et eau', 380),
    (false, 3, '616000', 'Assurance', 210), (false, 4, '626000', 'Télécommunications', 95), (false, 5, '627000', 'Frais de tenue de compte', 42),
        (false, 6, '641000', 'Salaires', 6200), (false, 7, '645000', 'Cotisations sociales', 2100),
        (false, 8, '512001', 'Virement des charges du mois', -11427)) AS charge (opening, n, account, label,
        amount) ON charge.opening = (m.source_id = 0)
WHERE m.sort = 3
UNION ALL
SELECT m.id, 10, 'product', '707000', 'Ventes du magasin', NULL, NULL, NULL, NULL, 0, sum(l.price_subtotal), 0, NULL, d.tax_id, NULL, NULL, NULL, NULL
FROM demo_move m JOIN demo_ticket t ON t.session_id = m.source_id JOIN pos_order_line l ON l.order_id = t.id JOIN demo_product d USING (product_id)
    WHERE m.sort = 5 GROUP BY m.id, d.tax_id
UNION ALL
SELECT m.id, 1000, 'tax', CASE d.tax_id WHEN 1 THEN '445710' ELSE '445711' END, CASE d.tax_id WHEN 1 THEN 'TVA 20 %' ELSE 'TVA 5,5 %' END, NULL,
    NULL, NULL, NULL, 0, sum(l.price_subtotal_incl - l.price_subtotal), 0, d.tax_id, NULL, NULL, NULL, NULL, NULL
FROM demo_move m JOIN demo_ticket t ON t.session_id = m.source_id JOIN pos_order_line l ON l.order_id = t.id JOIN demo_product d USING (product_id)
    WHERE m.sort = 5 GROUP BY m.id, d.tax_id
UNION ALL
SELECT m.id, 2000, 'payment_term', CASE p.payment_method_id WHEN 1 THEN '530001' WHEN 3 THEN '511200' ELSE '512001' END,
    (ARRAY['Espèces', 'Carte bancaire', 'Chèques'])[p.payment_method_id], NULL, NULL, NULL, NULL, 0, 0, sum(p.amount), NULL, NULL, NULL, NULL, NULL,
    NULL
FROM demo_move m JOIN pos_payment p ON p.session_id = m.source_id WHERE m.sort = 5 GROUP BY m.id, p.payment_method_id
UNION ALL
SELECT move_id, 10, 'product', '512001', 'Règlement', NULL, NULL, NULL, NULL, 0, CASE sort WHEN 2 THEN amount ELSE 0 END,
    CASE sort WHEN 1 THEN amount ELSE 0 END, NULL, NULL, NULL, NULL, NULL, id FROM demo_payment
UNION ALL
SELECT move_id, 20, 'payment_term', CASE sort WHEN 1 THEN '411100' ELSE '401100' END, 'Règlement', NULL, NULL, NULL, NULL, 0,
    CASE sort WHEN 1 THEN amount ELSE 0 END, CASE sort WHEN 2 THEN amount ELSE 0 END, NULL, NULL, NULL, NULL, NULL, id FROM demo_payment;

INSERT INTO account_full_reconcile (id, create_date, create_uid) SELECT id, day + time '19:31', 9 FROM demo_payment ORDER BY id;
INSERT INTO account_move_line (move_id, journal_id, company_id, company_currency_id, sequence, account_id, currency_id, partner_id, payment_id,
    full_reconcile_id, tax_line_id, tax_group_id, tax_repartition_line_id, product_id, product_uom_id, purchase_line_id, move_name, parent_state,
    ref, name, matching_number, display_type, date, invoice_date, date_maturity, analytic_distribution, debit, credit, balance, amount_currency,
    tax_base_amount, amount_residual, amount_residual_currency, quantity, price_unit, price_subtotal, price_total, discount, tax_tag_invert,
    reconciled, blocked, create_date, create_uid)
SELECT m.id, m.journal_id, 1, 1, e.sequence, a.id, 1, m.partner_id, e.payment_id, r.id, e.tax_line_id, (e.tax_line_id - 1) % 3 + 1, t.id,
    e.product_id, e.uom_id, e.purchase_line_id, m.name, 'posted', m.ref, coalesce(e.name, m.name), CASE WHEN r.id IS NOT NULL THEN 'P' || r.id END,
    e.display, m.date, m.invoice_date, m.invoice_date_due,
       CASE WHEN e.sale_line_id IS NOT NULL THEN '{"1": 100}'::jsonb END, e.debit, e.credit, e.debit - e.credit, e.debit - e.credit,
           CASE e.display WHEN 'tax' THEN m.amount_untaxed ELSE 0 END, owed, owed, e.quantity, e.price_unit,
           CASE e.display WHEN 'product' THEN e.debit + e.credit END, e.price_total, e.discount, m.move_type = 'out_invoice', r.id IS NOT NULL,
           false, m.create_date, m.create_uid
FROM demo_entry e JOIN account_move m ON m.id = e.move_id JOIN account_account a ON a.code = e.account
LEFT JOIN (SELECT id, invoice_id AS move_id FROM demo_payment UNION ALL SELECT id, move_id
    FROM demo_payment) AS r ON r.move_id = e.move_id AND e.display = 'payment_term'
LEFT JOIN account_tax_repartition_line t ON t.tax_id = e.tax_line_id AND t.document_type = 'invoice' AND t.repartition_type = 'tax'
CROSS JOIN LATERAL (SELECT CASE WHEN r.id IS NULL AND e.display = 'payment_term' AND a.reconcile THEN e.debit - e.credit ELSE 0 END AS owed) AS o
ORDER BY m.id, e.sequence, e.tax_line_id, e.tax_id, e.account, e.product_id;

-- ;;

-- Moves and their lines find each other again by the only reconcilable line each move has.
INSERT INTO account_partial_reconcile (debit_move_id, credit_move_id, full_reconcile_id, debit_currency_id, credit_currency_id, company_id, max_date,
    amount, debit_amount_currency, credit_amount_currency, create_date, create_uid)
SELECT d.id, c.id, y.id, 1, 1, 1, y.day, y.amount, y.amount, y.amount, y.day + time '19:31', 9
FROM demo_payment y JOIN account_move_line d ON d.full_reconcile_id = y.id AND d.debit > 0
    JOIN account_move_line c ON c.full_reconcile_id = y.id AND c.credit > 0 ORDER BY y.id;
INSERT INTO account_move_line_account_tax_rel (account_move_line_id, account_tax_id)
SELECT l.id, p.tax_id + CASE m.move_type WHEN 'in_invoice' THEN 3 ELSE 0 END FROM account_move_line l JOIN account_move m ON m.id = l.move_id
    JOIN demo_product p ON p.product_id = l.product_id;
INSERT INTO sale_order_line_invoice_rel (invoice_line_id, order_line_id)
SELECT l.id, s.id FROM demo_move m JOIN account_move_line l ON l.move_id = m.id AND l.display_type = 'product'
    JOIN sale_order_line s ON s.order_id = m.source_id AND 10 + s.sequence / 10 = l.sequence WHERE m.sort = 1;
INSERT INTO account_bank_statement (company_id, journal_id, name, reference, date, balance_start, balance_end, balance_end_real, is_complete)
SELECT 1, 4, 'BNK1 ' || to_char(month, 'YYYY-MM'), to_char(month, '"RELEVE"YYYYMM'), least(month, date '2026-11-14'),
    sum(change) OVER (ORDER BY month) - change, sum(change) OVER (ORDER BY month), sum(change) OVER (ORDER BY month), true
FROM (SELECT date_trunc('month', date)::date + 27 AS month, sum(balance) AS change FROM account_move_line
    WHERE account_id = (SELECT id FROM account_account WHERE code = '512001') GROUP BY 1) AS m;
INSERT INTO account_analytic_line (product_uom_id, account_id, partner_id, user_id, company_id, currency_id, product_id, general_account_id,
    journal_id, move_line_id, name, category, ref, date, amount, unit_amount)
SELECT l.product_uom_id, 3, l.partner_id, 9, 1, 1, l.product_id, l.account_id, l.journal_id, l.id, l.name, 'invoice', l.move_name, l.date, l.credit,
    l.quantity::float8
FROM account_move_line l JOIN account_account a ON a.id = l.account_id WHERE a.code = '706000' ORDER BY l.id;
