-- Numbering goes on where the rows end, the catalogue gets its comments, the scratch tables go.

DO $$
DECLARE
    model record;
BEGIN
    -- Tables that share the sequence of another one (the kinds of actions) have none of their own.
    FOR model IN SELECT table_name, pg_get_serial_sequence(table_name, 'id') AS counter FROM demo_model
        WHERE pg_get_serial_sequence(table_name, 'id') IS NOT NULL ORDER BY table_name LOOP
        EXECUTE format('SELECT setval(%L, greatest(max(id), 1), max(id) IS NOT NULL) FROM %I', model.counter, model.table_name);
    END LOOP;
    -- The defaults only served to fill the log columns above: Odoo writes them itself.
    FOR model IN SELECT table_name FROM demo_model
        WHERE EXISTS (SELECT FROM pg_attribute WHERE attrelid = table_name::regclass AND attname = 'write_date' AND atthasdef)
        ORDER BY table_name LOOP
        EXECUTE format('ALTER TABLE %I ALTER create_uid DROP DEFAULT, ALTER create_date DROP DEFAULT, ALTER write_uid DROP DEFAULT, ALTER write_date DROP DEFAULT',
            model.table_name);
    END LOOP;
END $$;

SELECT setval('base_registry_signaling', 27), setval('base_cache_signaling_default', 112), setval('base_cache_signaling_templates', 9);
SELECT setval('ir_sequence_' || lpad(s.id::text, 3, '0'), rows) FROM ir_sequence s
JOIN (VALUES ('sale.order', (SELECT count(*) FROM sale_order)), ('purchase.order', (SELECT count(*) FROM purchase_order)),
    ('stock.picking.in', (SELECT count(*) FROM stock_picking WHERE picking_type_id = 1)), ('stock.picking.out', (SELECT count(*) FROM stock_picking
    WHERE picking_type_id = 2)),
             ('stock.picking.pos', (SELECT count(*) FROM stock_picking WHERE picking_type_id = 4)),
                 ('mrp.production', (SELECT count(*) FROM mrp_production)), ('repair.order', (SELECT count(*) FROM repair_order)),
                 ('pos.session', (SELECT count(*) FROM pos_session)), ('stock.lot.serial', (SELECT count(*) FROM stock_lot))) AS used (code,
                 rows) USING (code)
WHERE s.implementation = 'standard';

INSERT INTO ir_model_constraint (model, module, name, definition, type, message)
SELECT m.id, 1, conname, pg_get_constraintdef(c.oid), CASE contype WHEN 'f' THEN 'f' ELSE 'u' END,
    CASE contype WHEN 'u' THEN jsonb_build_object('en_US', 'Must be unique!', 'fr_FR', 'Doit être unique !') END
FROM pg_constraint c JOIN demo_model m ON c.conrelid = m.table_name::regclass WHERE contype IN ('u', 'c') ORDER BY m.id, conname;

-- ;;

DO $$
DECLARE
    described record;
BEGIN
    FOR described IN SELECT d.table_name, m.name ->> 'fr_FR' AS label FROM demo_model d JOIN ir_model m USING (id) LOOP
        EXECUTE format('COMMENT ON TABLE %I IS %L', described.table_name, described.label);
    END LOOP;
    FOR described IN SELECT d.table_name, f.name, f.field_description ->> 'fr_FR' AS label FROM ir_model_fields f
        JOIN demo_model d ON d.id = f.model_id WHERE f.store AND f.name <> 'id' AND EXISTS (SELECT FROM ir_model m
        WHERE m.id = d.id AND m.is_mail_thread) LOOP
        EXECUTE format('COMMENT ON COLUMN %I.%I IS %L', described.table_name, described.name, described.label);
    END LOOP;
END $$;
COMMENT ON VIEW sale_report IS 'Analyse des ventes, magasin et caisse';
COMMENT ON VIEW report_stock_quantity IS 'Quantités en stock et prévues';
COMMENT ON SEQUENCE base_registry_signaling IS 'Odoo : le registre a changé';
COMMENT ON INDEX account_move_unique_name IS 'Un numéro de pièce par journal';
COMMENT ON CONSTRAINT res_users_login_key ON res_users IS 'You can not have two users with the same login!';

DROP TABLE demo_log, demo_reference, demo_model, demo_product, demo_kind, demo_sentence, demo_place, demo_person, demo_order, demo_purchase,
    demo_session, demo_ticket, demo_picking, demo_move, demo_payment, demo_entry;
