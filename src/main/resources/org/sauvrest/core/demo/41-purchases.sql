-- Orders to suppliers, production of cargo bicycles, repairs.

CREATE TABLE demo_purchase AS
SELECT n AS id, 21 + n % 17 AS supplier, timestamp '2024-09-03 10:00' + n * interval '4 days 20 hours' + n % 7 * interval '23 minutes' AS at,
    'P' || lpad(n::text, 5, '0') AS name,
       CASE WHEN n > 163 THEN 'draft' WHEN n % 59 = 8 THEN 'cancel' ELSE 'purchase' END AS state, n <= 160 AS received
FROM generate_series(1, 165) AS n;

INSERT INTO purchase_order_line (order_id, sequence, company_id, partner_id, currency_id, product_id, product_uom, state, qty_received_method, name,
    product_qty, product_uom_qty, price_unit, price_subtotal, price_tax, price_total, qty_received, qty_invoiced, qty_to_invoice, date_planned,
    discount, propagate_cancel, orderpoint_id, create_date)
SELECT o.id, line * 10, 1, o.supplier, 1, p.product_id, 1, o.state, 'stock_moves', p.label, quantity, quantity, p.cost, subtotal,
    round(subtotal * p.rate, 2)::float8, subtotal + round(subtotal * p.rate, 2),
       CASE WHEN o.state = 'purchase' AND o.received THEN quantity ELSE 0 END,
           CASE WHEN o.state = 'purchase' AND o.received THEN quantity ELSE 0 END, 0, o.at + interval '8 days', 0, true,
           CASE WHEN line = 1 THEN r.id END, o.at
FROM demo_purchase o
CROSS JOIN LATERAL generate_series(1, 3 + o.id % 3) AS line
JOIN (SELECT d.*, s.partner_id AS supplier, row_number() OVER (PARTITION BY s.partner_id ORDER BY d.product_id) - 1 AS rank,
    count(*) OVER (PARTITION BY s.partner_id) AS ranks
      FROM demo_product d JOIN product_supplierinfo s ON s.product_tmpl_id = d.template_id AND s.sequence = 1) AS p ON p.supplier = o.supplier
          AND p.rank = (o.id / 17 * 5 + line) % p.ranks
LEFT JOIN stock_warehouse_orderpoint r ON r.product_id = p.product_id
CROSS JOIN LATERAL (SELECT CASE p.kind WHEN 'bike' THEN 1 + (o.id + line) % 4 / 3 WHEN 'frame' THEN 2 ELSE 6 + (o.id + line) % 7 END AS quantity) AS q
CROSS JOIN LATERAL (SELECT quantity * p.cost AS subtotal) AS s
ORDER BY o.id, line;

INSERT INTO purchase_order (id, partner_id, currency_id, invoice_count, fiscal_position_id, payment_term_id, user_id, company_id, picking_type_id,
    access_token, name, priority, origin, partner_ref, state, invoice_status, receipt_status, notes, amount_untaxed, amount_tax, amount_total,
    date_order, date_approve, date_planned, effective_date, mail_reminder_confirmed, create_date, create_uid)
SELECT o.id, o.supplier, 1, CASE WHEN o.received AND o.state = 'purchase' THEN 1 ELSE 0 END, 1, 3, 12, 1, 1, md5('purchase' || o.id)::uuid::text,
    o.name, CASE WHEN o.id % 20 = 0 THEN '1' ELSE '0' END, CASE WHEN o.id % 3 = 0 THEN 'OP/' || lpad((o.id % 90 + 1)::text, 5, '0') END,
    'AR-' || (70000 + o.id * 13), o.state,
       CASE WHEN o.received AND o.state = 'purchase' THEN 'invoiced' ELSE 'no' END,
           CASE WHEN o.state = 'purchase' THEN CASE WHEN o.received THEN 'full' ELSE 'pending' END END,
           CASE WHEN o.id % 9 = 0 THEN '<p>Palette filmée, quai n° 2, avant midi ⏰</p>' END,
       untaxed, tax, untaxed + tax, o.at, CASE WHEN o.state = 'purchase' THEN o.at + interval '1 hour' END, o.at + interval '8 days',
           CASE WHEN o.received AND o.state = 'purchase' THEN o.at + interval '8 days' END, false, o.at, 12
FROM demo_purchase o JOIN (SELECT order_id, sum(price_subtotal) AS untaxed, sum(price_total - price_subtotal) AS tax FROM purchase_order_line
    GROUP BY order_id) AS total ON total.order_id = o.id
ORDER BY o.id;
INSERT INTO account_tax_purchase_order_line_rel (purchase_order_line_id, account_tax_id)
SELECT l.id, p.tax_id + 3 FROM purchase_order_line l JOIN demo_product p USING (product_id);

-- ;;

INSERT INTO stock_lot (product_id, product_uom_id, company_id, location_id, name, lot_properties)
SELECT p.product_id, 1, 1, CASE WHEN n > 20 THEN 9 END, 'SPB' || lpad(n::text, 7, '0'),
    jsonb_build_object('peinture', (ARRAY['mate', 'brillante'])[1 + n % 2])
FROM generate_series(1, 34) AS n JOIN demo_product p ON p.kind = 'cargo' AND p.pick = n % 6 ORDER BY n;
INSERT INTO mrp_production (product_id, product_uom_id, lot_producing_id, picking_type_id, location_src_id, location_dest_id, bom_id, user_id,
    company_id, production_location_id, name, priority, origin, state, reservation_state, consumption, product_qty, qty_producing, is_locked,
    date_start, date_finished, extra_cost)
SELECT l.product_id, 1, l.id, 5, 9, 9, b.id, 10, 1, 13, 'TOURS/MO/' || lpad(l.id::text, 5, '0'), '0',
    CASE WHEN l.id % 3 = 0 THEN 'S' || lpad((l.id * 30)::text, 5, '0') END, CASE WHEN l.id > 32 THEN 'confirmed' ELSE 'done' END, 'assigned',
    'warning', 1, CASE WHEN l.id > 32 THEN 0 ELSE 1 END, true, at, at + interval '2 days', 0
FROM stock_lot l JOIN product_product p ON p.id = l.product_id JOIN mrp_bom b ON b.product_tmpl_id = p.product_tmpl_id
CROSS JOIN LATERAL (SELECT timestamp '2024-09-10 08:30' + l.id * interval '23 days 2 hours' AS at) AS start ORDER BY l.id;
INSERT INTO mrp_workorder (workcenter_id, product_id, product_uom_id, production_id, operation_id, name, state, sequence, qty_produced,
    duration_expected, duration, date_start, date_finished)
SELECT r.workcenter_id, m.product_id, 1, m.id, r.id, r.name, CASE m.state WHEN 'done' THEN 'done' ELSE 'ready' END, r.sequence, m.qty_producing,
    r.time_cycle_manual, CASE m.state WHEN 'done' THEN r.time_cycle_manual + m.id % 17 - 6 ELSE 0 END,
       m.date_start + r.sequence * interval '20 minutes',
           CASE m.state WHEN 'done' THEN m.date_start + r.sequence * interval '20 minutes' + r.time_cycle_manual * interval '1 minute' END
FROM mrp_production m JOIN mrp_routing_workcenter r USING (bom_id) ORDER BY m.id, r.sequence;
INSERT INTO repair_order (company_id, user_id, partner_id, product_id, product_uom, picking_type_id, location_id, sale_order_id, name, priority,
    state, internal_notes, product_qty, under_warranty, schedule_date)
SELECT 1, 10 + n % 2, o.partner_id, l.product_id, 1, 6, 11, o.id, 'TOURS/RO/' || lpad(n::text, 5, '0'), (n % 2)::text,
    CASE WHEN n > 150 THEN 'confirmed' WHEN n > 140 THEN 'under_repair' ELSE 'done' END,
       '<p>' || (ARRAY['Crevaison arrière, pneu usé.', 'Frein avant spongieux : purge.', 'Chaîne allongée à 0,75 %, à changer.',
           'Roue voilée de 4 mm après un nid-de-poule 🕳️.', 'Jeu dans la direction.',
           'Batterie qui ne charge plus : connecteur oxydé 🔋.'])[1 + n % 6] || '</p>', 1, n % 8 = 0, o.at + interval '40 days'
FROM (SELECT row_number() OVER (ORDER BY l.id) AS n, l.* FROM sale_order_line l JOIN demo_product d USING (product_id)
    WHERE d.kind = 'bike' AND l.state = 'sale') AS l JOIN demo_order o ON o.id = l.order_id
WHERE n <= 160 ORDER BY n;
