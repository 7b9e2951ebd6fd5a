-- The warehouse: locations, operation types, routes; and the bills of materials of the bicycles built in the workshop.

INSERT INTO stock_location (id, name, complete_name, location_id, company_id, usage, parent_path, warehouse_id, active, scrap_location,
    return_location, replenish_location, barcode, comment)
SELECT l.id, name, full_name, parent, CASE WHEN id IN (1, 2, 3, 7) THEN NULL ELSE 1 END, usage, path, CASE WHEN id IN (8, 9, 10, 11) THEN 1 END,
    true, id = 6, false, id = 9, CASE WHEN id >= 8 THEN 'EMPL-' || lpad(id::text, 3, '0') END, NULL
FROM (VALUES (1, 'Physical Locations', 'Physical Locations', NULL::integer, 'view', '1/'), (2, 'Partners', 'Partners', NULL, 'view', '2/'),
    (3, 'Virtual Locations', 'Virtual Locations', NULL, 'view', '3/'),
             (4, 'Vendors', 'Partners/Vendors', 2, 'supplier', '2/4/'), (5, 'Customers', 'Partners/Customers', 2, 'customer', '2/5/'),
                 (6, 'Scrap', 'Virtual Locations/Scrap', 3, 'inventory', '3/6/'),
                 (7, 'Inter-company transit', 'Virtual Locations/Inter-company transit', 3, 'transit', '3/7/'),
             (8, 'TOURS', 'TOURS', 1, 'view', '1/8/'), (9, 'Stock', 'TOURS/Stock', 8, 'internal', '1/8/9/'),
                 (10, 'Magasin', 'TOURS/Stock/Magasin', 9, 'internal', '1/8/9/10/'), (11, 'Atelier', 'TOURS/Stock/Atelier', 9, 'internal',
                 '1/8/9/11/'),
             (12, 'Inventory adjustment', 'Virtual Locations/Inventory adjustment', 3, 'inventory', '3/12/'),
                 (13, 'Production', 'Virtual Locations/Production', 3, 'production', '3/13/')) AS l (id, name, full_name, parent, usage, path)
ORDER BY l.id;
INSERT INTO stock_picking_type (id, name, sequence, sequence_id, default_location_src_id, default_location_dest_id, return_picking_type_id,
    warehouse_id, company_id, sequence_code, code, reservation_method, create_backorder, color, show_operations, active, use_create_lots,
    use_existing_lots, print_label, barcode)
SELECT id, jsonb_build_object('en_US', en, 'fr_FR', fr), id, (SELECT s.id FROM ir_sequence s WHERE s.code = numbering), source, destination, back, 1,
    1, short, code, 'at_confirm', 'ask', id, false, true, id = 1, id > 1, false, 'TOURS-' || short
FROM (VALUES (1, 'Receipts', 'Réceptions', 'stock.picking.in', 4, 9, 2, 'IN', 'incoming'), (2, 'Delivery Orders', 'Livraisons', 'stock.picking.out',
    9, 5, 1, 'OUT', 'outgoing'), (3, 'Internal Transfers', 'Transferts internes', 'stock.picking.int', 9, 9, NULL::integer, 'INT', 'internal'),
             (4, 'PoS Orders', 'Commandes du point de vente', 'stock.picking.pos', 9, 5, NULL, 'POS', 'outgoing'),
                 (5, 'Manufacturing', 'Fabrication', 'mrp.production', 9, 9, NULL, 'MO', 'mrp_operation'),
                 (6, 'Repairs', 'Réparations', 'repair.order', 9, 9, NULL, 'RO', 'repair_operation')) AS t (id, en, fr, numbering, source,
                 destination, back, short, code)
ORDER BY t.id;
INSERT INTO stock_warehouse (id, company_id, partner_id, view_location_id, lot_stock_id, wh_input_stock_loc_id, wh_output_stock_loc_id, in_type_id,
    out_type_id, int_type_id, pos_type_id, manu_type_id, sequence, name, code, reception_steps, delivery_steps, manufacture_steps, active,
    buy_to_resupply)
VALUES (1, 1, 1, 8, 9, 9, 9, 1, 2, 3, 4, 5, 10, 'Specibike Tours', 'TOURS', 'one_step', 'ship_only', 'mrp_one_step', true, true);
INSERT INTO stock_route (id, name, sequence, supplied_wh_id, company_id, active, product_selectable, product_categ_selectable, warehouse_selectable,
    sale_selectable) VALUES
    (1, '{"en_US": "Buy", "fr_FR": "Acheter"}', 5, NULL, 1, true, true, true, false, false), (2, '{"en_US": "Manufacture", "fr_FR": "Fabriquer"}', 5,
        NULL, 1, true, true, true, false, false),
    (3, '{"en_US": "TOURS: Deliver in 1 step", "fr_FR": "TOURS : livrer en 1 étape"}', 10, NULL, 1, true, false, true, true, false),
        (4, '{"en_US": "TOURS: Receive in 1 step", "fr_FR": "TOURS : recevoir en 1 étape"}', 9, NULL, 1, true, false, true, true, false);
INSERT INTO stock_rule (name, action, location_src_id, location_dest_id, route_id, route_sequence, picking_type_id, delay, warehouse_id,
    group_propagation_option, procure_method, auto, sequence, company_id, active, propagate_cancel) VALUES
    ('{"en_US": "TOURS: Buy"}', 'buy', NULL, 9, 1, 5, 1, 0, 1, 'none', 'make_to_stock', 'manual', 20, 1, true, false),
        ('{"en_US": "TOURS: Manufacture"}', 'manufacture', 9, 9, 2, 5, 5, 0, 1, 'none', 'make_to_stock', 'manual', 20, 1, true, false),
    ('{"en_US": "TOURS: Stock → Customers"}', 'pull', 9, 5, 3, 10, 2, 0, 1, 'propagate', 'make_to_stock', 'manual', 20, 1, true, false);
INSERT INTO stock_route_product (product_id, route_id) SELECT id, CASE WHEN categ_id = 9 THEN 2 ELSE 1 END FROM product_template WHERE categ_id <> 16;

INSERT INTO product_supplierinfo (partner_id, sequence, company_id, currency_id, product_tmpl_id, delay, product_code, min_qty, price, discount)
SELECT 21 + (t.categ_id * 5 + t.id) % 17 + n * 3, n + 1, 1, 1, t.id, 3 + t.id % 12, 'REF' || (10000 + t.id * 37), n * 10,
    round(t.list_price * (CASE WHEN t.categ_id <= 8 THEN 0.63 ELSE 0.52 END - n * 0.03), 2), 0
FROM product_template t, generate_series(0, 1) AS n WHERE t.purchase_ok ORDER BY t.id, n;
INSERT INTO stock_warehouse_orderpoint (warehouse_id, location_id, product_id, product_category_id, company_id, route_id, name, trigger,
    product_min_qty, product_max_qty, qty_multiple, active, qty_to_order)
SELECT 1, 9, d.product_id, t.categ_id, 1, CASE kind WHEN 'cargo' THEN 2 ELSE 1 END, 'OP/' || lpad((row_number() OVER (ORDER BY d.product_id))::text,
    5, '0'), 'auto', CASE kind WHEN 'small' THEN 8 ELSE 1 END, CASE kind WHEN 'small' THEN 30 ELSE 3 END, 1, true, 0
FROM demo_product d JOIN product_template t ON t.id = d.template_id WHERE kind <> 'service' ORDER BY d.product_id;

INSERT INTO mrp_workcenter (resource_id, company_id, resource_calendar_id, sequence, code, working_state, name, time_efficiency, default_capacity,
    costs_hour, time_start, time_stop, active, color)
SELECT id, 1, 2, id, 'ATL' || row_number() OVER (ORDER BY id), 'normal', name, 100, 1, 42, 5, 5, true, 0 FROM resource_resource
    WHERE resource_type = 'material' ORDER BY id;
INSERT INTO mrp_bom (product_tmpl_id, product_uom_id, sequence, picking_type_id, company_id, produce_delay, days_to_prepare_mo, code, type,
    ready_to_produce, consumption, product_qty, active)
SELECT id, 1, id, 5, 1, 3, 0, 'NOM-' || default_code, 'normal', 'all_available', 'warning', 1, true FROM product_template WHERE categ_id = 9
    ORDER BY id;
INSERT INTO mrp_routing_workcenter (workcenter_id, sequence, bom_id, time_mode, worksheet_type, name, time_cycle_manual, active, note)
SELECT step, step * 10, b.id, 'manual', 'text', (ARRAY['Montage du cadre et des roues', 'Pose de la caisse', 'Câblage, réglages et essai'])[step],
    step * 45, true, '<p>Étape ' || step || ' : suivre la fiche d''atelier 🔧</p>' FROM mrp_bom b, generate_series(1, 3) AS step ORDER BY b.id, step;
-- All three have the same components, the electric one a motor and a battery as well.
INSERT INTO mrp_bom_line (product_id, product_tmpl_id, company_id, product_uom_id, sequence, bom_id, operation_id, product_qty, manual_consumption)
SELECT d.product_id, d.template_id, 1, 1, row_number() OVER (PARTITION BY b.id ORDER BY d.product_id), b.id, (b.id - 1) * 3 + 1,
    CASE WHEN t.name ->> 'fr_FR' IN ('Roue avant 20 pouces') AND b.id = 3 THEN 2 ELSE 1 END, false
FROM mrp_bom b JOIN product_template bicycle ON bicycle.id = b.product_tmpl_id
JOIN product_template t ON t.name ->> 'fr_FR' IN (
        'Cadre cargo acier brasé', 'Caisse bois cargo', 'Roue avant 20 pouces', 'Roue arrière 26 pouces', 'Guidon confort',
        'Potence réglable', 'Selle gel', 'Pédales plates alu', 'Freins à disque hydrauliques (paire)', 'Garde-boue (paire)')
    OR (bicycle.name ->> 'fr_FR' LIKE '%électrique%' AND t.name ->> 'fr_FR' IN ('Moteur pédalier 250 W', 'Batterie 500 Wh'))
JOIN demo_product d ON d.template_id = t.id ORDER BY b.id, d.product_id;
