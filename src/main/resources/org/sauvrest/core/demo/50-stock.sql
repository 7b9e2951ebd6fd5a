-- Transfers and moves of everything sold, bought and built; what is left in stock follows from the moves.

CREATE TABLE demo_picking AS
SELECT row_number() OVER (ORDER BY at, source, source_id) AS id, t.* FROM (
    SELECT 'sale' AS source, o.id AS source_id, o.at + interval '2 days' AS at, o.delivered AS done, o.partner_id, 2 AS type, 9 AS location_from,
        5 AS location_to, o.name AS origin FROM demo_order o
    WHERE o.state = 'sale' AND EXISTS (SELECT FROM sale_order_line l JOIN demo_product d USING (product_id)
        WHERE l.order_id = o.id AND d.kind <> 'service')
    UNION ALL SELECT 'purchase', id, at + interval '8 days', received, supplier, 1, 4, 9, name FROM demo_purchase WHERE state = 'purchase'
    UNION ALL SELECT 'till', id, day + time '18:45', true, NULL, 4, 9, 5, 'POS/' || lpad(id::text, 5, '0') FROM demo_session WHERE NOT open) AS t;
CREATE UNIQUE INDEX ON demo_picking (source, source_id);

INSERT INTO procurement_group (id, partner_id, name, move_type, sale_id) SELECT id, partner_id, name, 'direct', id FROM demo_order
    WHERE state = 'sale' ORDER BY id;
INSERT INTO stock_picking (id, group_id, location_id, location_dest_id, picking_type_id, partner_id, company_id, user_id, name, origin, move_type,
    state, priority, note, has_deadline_issue, printed, is_locked, immediate_transfer, scheduled_date, date_deadline, date, date_done, sale_id,
    pos_session_id, create_date, create_uid)
SELECT id, CASE source WHEN 'sale' THEN source_id END, location_from, location_to, type, partner_id, 1, 12,
    'TOURS/' || (ARRAY['IN', 'OUT', 'INT', 'POS'])[type] || '/' || lpad((row_number() OVER (PARTITION BY type ORDER BY id))::text, 5, '0'), origin,
    'direct', CASE WHEN done THEN 'done' ELSE 'assigned' END, '0', CASE WHEN id % 97 = 0 THEN '<p>Carton abîmé, contenu intact 📦</p>' END,
       false, source = 'sale', true, false, at, at + interval '1 day', at - interval '2 days', CASE WHEN done THEN at END,
           CASE source WHEN 'sale' THEN source_id END, CASE source WHEN 'till' THEN source_id END, at - interval '2 days', 12
FROM demo_picking ORDER BY id;

-- ;;

INSERT INTO stock_move (sequence, company_id, product_id, product_uom, location_id, location_dest_id, partner_id, picking_id, group_id, rule_id,
    picking_type_id, warehouse_id, name, priority, state, origin, procure_method, reference, description_picking, product_qty, product_uom_qty,
    quantity, picked, scrapped, propagate_cancel, is_inventory, additional, date, price_unit, weight, sale_line_id, purchase_line_id,
    raw_material_production_id, production_id, bom_line_id, to_refund, create_date)
SELECT 10, 1, m.product_id, 1, source_location, target_location, m.partner_id, m.picking_id, m.group_id, CASE WHEN m.group_id IS NOT NULL THEN 3 END,
    m.type, CASE WHEN m.type = 2 THEN 1 END, m.label, '0', CASE WHEN m.done THEN 'done' ELSE 'assigned' END, m.origin, 'make_to_stock', m.reference,
    m.label, m.quantity, m.quantity, m.quantity, m.done, false, true, false, false, m.at, m.cost::float8, 0,
       m.sale_line_id, m.purchase_line_id, m.raw_production_id, m.production_id, m.bom_line_id, false, m.at
FROM (
    SELECT k.at, k.id AS picking_id, l.product_id, d.label, d.cost, l.product_uom_qty AS quantity, 9 AS source_location, 5 AS target_location,
        k.partner_id, k.source_id AS group_id, 2 AS type, k.done, k.origin, p.name AS reference, l.id AS sale_line_id,
        NULL::integer AS purchase_line_id, NULL::integer AS raw_production_id, NULL::integer AS production_id, NULL::integer AS bom_line_id
    FROM demo_picking k JOIN stock_picking p ON p.id = k.id JOIN sale_order_line l ON l.order_id = k.source_id JOIN demo_product d USING (product_id)
        WHERE k.source = 'sale' AND d.kind <> 'service'
    UNION ALL
    SELECT k.at, k.id, l.product_id, d.label, d.cost, l.product_qty, 4, 9, k.partner_id, NULL, 1, k.done, k.origin, p.name, NULL, l.id, NULL, NULL,
        NULL
    FROM demo_picking k JOIN stock_picking p ON p.id = k.id JOIN purchase_order_line l ON l.order_id = k.source_id
        JOIN demo_product d USING (product_id) WHERE k.source = 'purchase'
    UNION ALL
    SELECT k.at, k.id, l.product_id, min(d.label), min(d.cost), sum(l.qty), 9, 5, NULL, NULL, 4, true, min(k.origin), min(p.name), NULL, NULL, NULL,
        NULL, NULL
    FROM demo_picking k JOIN stock_picking p ON p.id = k.id JOIN demo_ticket t ON t.session_id = k.source_id
        JOIN pos_order_line l ON l.order_id = t.id JOIN demo_product d USING (product_id) WHERE k.source = 'till' AND d.kind <> 'service'
        GROUP BY k.at, k.id, l.product_id
    UNION ALL
    SELECT m.date_start, NULL, l.product_id, d.label, d.cost, l.product_qty, 9, 13, NULL, NULL, 5, m.state = 'done', m.name, m.name, NULL, NULL,
        m.id, NULL, l.id
    FROM mrp_production m JOIN mrp_bom_line l USING (bom_id) JOIN demo_product d ON d.product_id = l.product_id
    UNION ALL
    SELECT m.date_finished, NULL, m.product_id, d.label, d.cost, m.product_qty, 13, 9, NULL, NULL, 5, m.state = 'done', m.name, m.name, NULL, NULL,
        NULL, m.id, NULL
    FROM mrp_production m JOIN demo_product d USING (product_id)) AS m
ORDER BY m.at, m.picking_id, m.product_id;
-- The first inventory is such that no product ever falls below what is left of it today.
INSERT INTO stock_move (sequence, company_id, product_id, product_uom, location_id, location_dest_id, name, priority, state, procure_method,
    reference, product_qty, product_uom_qty, quantity, picked, scrapped, propagate_cancel, is_inventory, additional, date, price_unit, weight,
    to_refund, create_date)
SELECT 10, 1, d.product_id, 1, 12, 9, 'Quantité de produit mise à jour', '0', 'done', 'make_to_stock', 'Inventaire initial', quantity, quantity,
    quantity, true, false, true, true, false, timestamp '2024-08-31 18:00', d.cost::float8, 0, false, timestamp '2024-08-31 18:00'
FROM demo_product d LEFT JOIN (SELECT product_id, sum(CASE WHEN location_id = 9 THEN quantity ELSE 0 END) AS gone,
    sum(CASE WHEN location_dest_id = 9 THEN quantity ELSE 0 END) AS come FROM stock_move WHERE state = 'done'
    GROUP BY product_id) AS m USING (product_id)
CROSS JOIN LATERAL (SELECT greatest(coalesce(gone, 0) - coalesce(come, 0), 0) + CASE kind WHEN 'small' THEN 4 + product_id % 17 WHEN 'frame' THEN 2
    ELSE product_id % 2 END AS quantity) AS q
WHERE d.kind <> 'service' AND quantity > 0 ORDER BY d.product_id;

INSERT INTO stock_move_line (picking_id, move_id, company_id, product_id, product_uom_id, lot_id, location_id, location_dest_id,
    product_category_name, state, reference, quantity, quantity_product_uom, picked, date, production_id, create_date)
SELECT m.picking_id, m.id, 1, m.product_id, 1, p.lot_producing_id, m.location_id, m.location_dest_id, c.complete_name, m.state, m.reference,
    m.quantity, m.quantity, m.picked, m.date, m.production_id, m.date
FROM stock_move m JOIN product_product v ON v.id = m.product_id JOIN product_template t ON t.id = v.product_tmpl_id
    JOIN product_category c ON c.id = t.categ_id LEFT JOIN mrp_production p ON p.id = m.production_id ORDER BY m.id;
INSERT INTO stock_quant (product_id, company_id, location_id, inventory_date, quantity, reserved_quantity, inventory_quantity,
    inventory_diff_quantity, inventory_quantity_set, in_date)
SELECT product_id, CASE WHEN location IN (4, 5) THEN NULL ELSE 1 END, location, CASE location WHEN 9 THEN date '2026-12-31' END, sum(delta),
    coalesce(max(reserved), 0), 0, 0, false, max(date)
FROM (SELECT product_id, location_id AS location, -quantity AS delta, date FROM stock_move WHERE state = 'done' UNION ALL
    SELECT product_id, location_dest_id, quantity, date FROM stock_move WHERE state = 'done') AS d
LEFT JOIN (SELECT product_id, location_id AS location, sum(quantity) AS reserved FROM stock_move WHERE state = 'assigned' AND location_id = 9
    GROUP BY product_id, location_id) AS r USING (product_id, location)
GROUP BY product_id, location ORDER BY product_id, location;
INSERT INTO stock_valuation_layer (company_id, product_id, stock_move_id, description, quantity, unit_cost, value, remaining_qty, remaining_value,
    create_date)
SELECT 1, product_id, id, reference || ' - ' || name, quantity, price_unit::numeric, round(quantity * price_unit::numeric, 2), 0, 0, date
    FROM stock_move WHERE state = 'done' AND location_id IN (4, 12, 13) ORDER BY id;
-- The cargo bicycle somebody ordered is the one that was built for them.
INSERT INTO stock_move_move_rel (move_orig_id, move_dest_id)
SELECT DISTINCT ON (d.id) o.id, d.id FROM stock_move d
    JOIN stock_move o ON o.product_id = d.product_id AND o.production_id IS NOT NULL AND o.date < d.date WHERE d.sale_line_id IS NOT NULL
    ORDER BY d.id, o.date DESC;
