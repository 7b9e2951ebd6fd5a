-- The till of the shop: a session a day from Tuesday to Saturday, closed in the evening except the last.

INSERT INTO pos_payment_method (sequence, outstanding_account_id, receivable_account_id, journal_id, company_id, name, is_cash_count,
    split_transactions, active)
SELECT n, NULL, (SELECT id FROM account_account WHERE code = '411101'), (SELECT id FROM account_journal WHERE code = journal), 1,
    jsonb_build_object('en_US', en, 'fr_FR', fr), n = 1, n = 3, true
FROM (VALUES (1, 'Cash', 'Espèces', 'CSH1'), (2, 'Card', 'Carte bancaire', 'BNK1'), (3, 'Cheque', 'Chèque', 'BNK1')) AS m (n, en, fr, journal)
    ORDER BY n;
INSERT INTO pos_config (picking_type_id, journal_id, invoice_journal_id, sequence_id, pricelist_id, company_id, warehouse_id, crm_team_id, name,
    uuid, picking_policy, receipt_header, receipt_footer, active, cash_control, iface_print_auto, module_pos_restaurant, amount_authorized_diff)
SELECT 4, 6, 1, s.id, 1, 1, 1, 3, 'Magasin', md5('till')::uuid::text, 'direct', E'Specibike\n14 quai de la Loire, Tours',
    E'Échange sous 30 jours\nÀ bientôt sur la véloroute ! 🚲', true, true, false, false, 5 FROM ir_sequence s WHERE s.code = 'pos.order';
INSERT INTO pos_config_pos_payment_method_rel (pos_config_id, pos_payment_method_id) VALUES (1, 1), (1, 2), (1, 3);

CREATE TABLE demo_session AS
SELECT row_number() OVER (ORDER BY day) AS id, day, day = '2026-11-14' AS open
    FROM generate_series(timestamp '2026-04-07', '2026-11-14', interval '1 day') AS day WHERE extract(isodow FROM day) BETWEEN 2 AND 6;
CREATE TABLE demo_ticket AS
SELECT row_number() OVER (ORDER BY s.id, k) AS id, s.id AS session_id, s.open,
    s.day + time '09:40' + (k * 97 + s.id * 13) % 470 * interval '1 minute' AS at, k
FROM demo_session s CROSS JOIN LATERAL generate_series(1, CASE extract(isodow FROM day) WHEN 6 THEN 6 ELSE 2 + s.id::integer % 3 END) AS k;

INSERT INTO pos_order_line (company_id, product_id, order_id, name, full_product_name, uuid, price_unit, qty, price_subtotal, price_subtotal_incl,
    discount, total_cost, skip_change, is_total_cost_computed, customer_note, create_date, create_uid)
SELECT 1, p.product_id, t.id, 'Magasin/' || lpad((t.id * 10 + line)::text, 6, '0'), p.label, md5('ticket' || t.id || '-' || line)::uuid::text,
    p.price, quantity, quantity * p.price, quantity * p.price + round(quantity * p.price * p.rate, 2), 0, quantity * p.cost, false, true,
    CASE WHEN t.id % 37 = 0 THEN 'Emballage cadeau 🎀' END, t.at, 6 + t.id % 3
FROM demo_ticket t CROSS JOIN LATERAL generate_series(1, 1 + (t.id * 7)::integer % 5 / 2) AS line
CROSS JOIN LATERAL (SELECT CASE WHEN t.id % 29 = 4 AND line = 1 THEN 'bike' WHEN line = 2 AND t.id % 3 = 0 THEN 'service' ELSE 'small' END AS kind,
    CASE WHEN line = 1 AND t.id % 29 <> 4 THEN 1 + t.id % 6 / 4 ELSE 1 END AS quantity) AS choice
JOIN demo_kind k USING (kind) JOIN demo_product p ON p.kind = k.kind AND p.pick = (t.id * 23 + line * 31 + t.id / 9) % k.kinds
ORDER BY t.id, line;
INSERT INTO account_tax_pos_order_line_rel (pos_order_line_id, account_tax_id) SELECT l.id, p.tax_id FROM pos_order_line l
    JOIN demo_product p USING (product_id);
INSERT INTO pos_order (id, user_id, company_id, pricelist_id, partner_id, sequence_number, session_id, nb_print, sale_journal, fiscal_position_id,
    employee_id, crm_team_id, name, state, pos_reference, ticket_code, tracking_number, amount_tax, amount_total, amount_paid, amount_return,
    currency_rate, to_invoice, is_tipped, date_order, create_date, create_uid)
SELECT t.id, 6 + t.id % 3, 1, 1, CASE WHEN t.id % 4 = 0 THEN 301 + t.id * 17 % 1200 END, t.k, t.session_id, 0, 6, 1, 2 + t.id % 3, 3,
    'Magasin/' || lpad(t.id::text, 4, '0'), CASE WHEN t.open THEN 'paid' ELSE 'done' END,
    'Commande ' || lpad(t.session_id::text, 5, '0') || '-001-' || lpad(t.k::text, 4, '0'), upper(substr(md5('code' || t.id), 1, 5)),
    (t.session_id % 10) || lpad(t.k::text, 2, '0'),
       total.tax, total.total, total.total, 0, 1, false, false, t.at, t.at, 6 + t.id % 3
FROM demo_ticket t JOIN (SELECT order_id, sum(price_subtotal_incl) AS total, sum(price_subtotal_incl - price_subtotal) AS tax FROM pos_order_line
    GROUP BY order_id) AS total ON total.order_id = t.id
ORDER BY t.id;
INSERT INTO pos_payment (pos_order_id, payment_method_id, session_id, company_id, name, card_type, transaction_id, payment_status, amount, is_change,
    payment_date, create_date)
SELECT id, CASE WHEN amount_total < 30 AND id % 2 = 0 THEN 1 WHEN id % 40 = 3 THEN 3 ELSE 2 END, session_id, 1, NULL,
    CASE WHEN amount_total >= 30 THEN 'CB' END, CASE WHEN amount_total >= 30 THEN 'CB' || lpad((id * 7919)::text, 9, '0') END,
    CASE WHEN amount_total >= 30 THEN 'done' END, amount_total, false, date_order, date_order
FROM pos_order ORDER BY id;
INSERT INTO pos_session (id, config_id, user_id, sequence_number, login_number, cash_journal_id, access_token, name, state, opening_notes,
    cash_register_balance_start, cash_register_balance_end_real, cash_real_transaction, rescue, update_stock_at_closing, start_at, stop_at,
    create_date)
SELECT s.id, 1, 6 + s.id % 3, 10, 1, 5, md5('session' || s.id)::uuid::text, 'POS/' || lpad(s.id::text, 5, '0'),
    CASE WHEN s.open THEN 'opened' ELSE 'closed' END, CASE WHEN s.id % 50 = 1 THEN 'Fond de caisse compté à deux ✅' END, 150,
    CASE WHEN NOT s.open THEN 150 + cash END, cash, false, true, s.day + time '09:25', CASE WHEN NOT s.open THEN s.day + time '18:45' END,
    s.day + time '09:25'
FROM demo_session s CROSS JOIN LATERAL (SELECT coalesce(sum(amount), 0) AS cash FROM pos_payment p
    WHERE p.session_id = s.id AND payment_method_id = 1) AS c ORDER BY s.id;
