-- The registry describes the tables above: models and fields are read from the catalogue, so they always match.

INSERT INTO ir_model (model, "order", state, transient, name, is_mail_thread, is_mail_activity)
SELECT model,
       CASE WHEN table_name IN ('sale_order', 'purchase_order', 'pos_order') THEN 'date_order desc, id desc' ELSE 'id' END,
       'base', false,
       jsonb_build_object('en_US', initcap(replace(table_name, '_', ' ')),
                          'fr_FR', coalesce(french, initcap(replace(table_name, '_', ' ')))),
       french IS NOT NULL, french IS NOT NULL
FROM (SELECT relname AS table_name,
             CASE relname WHEN 'ir_actions' THEN 'ir.actions.actions' WHEN 'ir_act_report_xml' THEN 'ir.actions.report'
                          WHEN 'ir_act_window_view' THEN 'ir.actions.act_window.view'
                          ELSE replace(regexp_replace(relname, '^ir_act_(window|url|server|client)$', 'ir_actions_act#\1'), '_', '.')
             END AS model
      FROM pg_class
      WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname NOT LIKE 'demo\_%'
        AND EXISTS (SELECT FROM pg_attribute WHERE attrelid = pg_class.oid AND attname = 'id' AND NOT attisdropped)) AS tables
LEFT JOIN (VALUES
    ('res_partner', 'Contact'), ('product_template', 'Produit'), ('product_product', 'Variante de produit'),
    ('sale_order', 'Bon de commande'), ('sale_order_line', 'Ligne de bon de commande'), ('purchase_order', 'Commande fournisseur'),
    ('account_move', 'Pièce comptable'), ('account_move_line', 'Écriture comptable'), ('account_account', 'Compte'),
    ('account_payment', 'Paiement'), ('stock_picking', 'Transfert'), ('stock_move', 'Mouvement de stock'),
    ('crm_lead', 'Piste / opportunité'), ('crm_team', 'Équipe commerciale'), ('hr_employee', 'Employé'),
    ('mrp_production', 'Ordre de fabrication'), ('project_task', 'Tâche'), ('project_project', 'Projet'),
    ('calendar_event', 'Événement du calendrier'), ('repair_order', 'Ordre de réparation'), ('pos_order', 'Commande du point de vente')
) AS translation (translated, french) ON translated = table_name
ORDER BY table_name;

UPDATE ir_model SET model = replace(replace(model, 'actions.act#window', 'actions.act_window'), 'actions.act#url', 'actions.act_url')
WHERE model LIKE '%act#window' OR model LIKE '%act#url';
UPDATE ir_model SET model = replace(model, 'act#', '') WHERE model LIKE '%act#%';

-- ;;

-- A model's table, for the statements below and in the following files.
CREATE TABLE demo_model AS
SELECT id, model, CASE WHEN model LIKE 'ir.actions.%' THEN
                       CASE model WHEN 'ir.actions.actions' THEN 'ir_actions' WHEN 'ir.actions.report' THEN 'ir_act_report_xml'
                                  ELSE 'ir_act_' || replace(regexp_replace(model, '^ir\.actions\.(act_)?', ''), '.', '_') END
                  ELSE replace(model, '.', '_') END AS table_name
FROM ir_model;

INSERT INTO ir_model_fields (model_id, model, name, complete_name, relation, ttype, state, on_delete, field_description,
                             copied, required, readonly, index, translate, selectable, store)
SELECT m.id, m.model, a.attname, m.model || '.' || a.attname, target.model,
       CASE WHEN target.model IS NOT NULL THEN 'many2one'
            ELSE CASE format_type(a.atttypid, NULL)
                 WHEN 'integer' THEN 'integer' WHEN 'bigint' THEN 'integer' WHEN 'boolean' THEN 'boolean' WHEN 'date' THEN 'date'
                 WHEN 'numeric' THEN CASE WHEN a.attname ~ 'amount|price|balance|debit|credit' THEN 'monetary' ELSE 'float' END
                 WHEN 'double precision' THEN 'float' WHEN 'bytea' THEN 'binary' WHEN 'timestamp without time zone' THEN 'datetime'
                 WHEN 'text' THEN CASE WHEN a.attname ~ '^(body|comment|note|description|narration)' THEN 'html' ELSE 'text' END
                 ELSE CASE WHEN a.attname ~ '^(state|type|priority|usage|kind)$' THEN 'selection' ELSE 'char' END END
       END,
       'base', CASE WHEN target.model IS NOT NULL THEN coalesce(nullif(r.rule, ''), 'set null') END,
       jsonb_build_object('en_US', label.english, 'fr_FR', coalesce(word.french, label.english)),
       a.attname NOT IN ('id', 'create_uid', 'create_date', 'write_uid', 'write_date'), a.attnotnull,
       a.attname IN ('id', 'create_uid', 'create_date', 'write_uid', 'write_date'),
       target.model IS NOT NULL, a.atttypid = 'jsonb'::regtype, true, true
FROM demo_model m
JOIN pg_attribute a ON a.attrelid = m.table_name::regclass AND a.attnum > 0 AND NOT a.attisdropped
LEFT JOIN (SELECT source, split_part(link, ' ', 1) AS field, split_part(link, ' ', 2) AS target, split_part(link, ' ', 3) AS rule
           FROM demo_reference, regexp_split_to_table(links, ', ') AS link
           UNION ALL
           SELECT table_name, field, 'res_users', '' FROM demo_model, unnest(ARRAY['create_uid', 'write_uid']) AS field) AS r
       ON r.source = m.table_name AND r.field = a.attname
LEFT JOIN demo_model target ON target.table_name = r.target
LEFT JOIN (VALUES
    ('name', 'Nom'), ('active', 'Actif'), ('create_uid', 'Créé par'), ('create_date', 'Créé le'),
    ('write_uid', 'Mis à jour par'), ('write_date', 'Mis à jour le'), ('partner_id', 'Client'), ('company_id', 'Société'),
    ('currency_id', 'Devise'), ('state', 'Statut'), ('date', 'Date'), ('amount_total', 'Total'), ('amount_tax', 'Taxes'),
    ('amount_untaxed', 'Montant hors taxes'), ('user_id', 'Responsable'), ('product_id', 'Article'), ('street', 'Rue'),
    ('zip', 'Code postal'), ('city', 'Ville'), ('email', 'Courriel'), ('phone', 'Téléphone'), ('sequence', 'Séquence'),
    ('price_unit', 'Prix unitaire'), ('list_price', 'Prix de vente'), ('quantity', 'Quantité'), ('debit', 'Débit'),
    ('credit', 'Crédit'), ('journal_id', 'Journal'), ('account_id', 'Compte'), ('date_order', 'Date de la commande'),
    ('country_id', 'Pays'), ('description', 'Description'), ('color', 'Couleur'), ('priority', 'Priorité'),
    ('location_id', 'Emplacement d''origine'), ('location_dest_id', 'Emplacement de destination'), ('team_id', 'Équipe'),
    ('employee_id', 'Employé'), ('department_id', 'Département'), ('note', 'Note'), ('discount', 'Remise (%)'),
    ('parent_id', 'Parent'), ('code', 'Code'), ('website_id', 'Site web'), ('warehouse_id', 'Entrepôt')
) AS word (field, french) ON word.field = a.attname
CROSS JOIN LATERAL (SELECT initcap(replace(regexp_replace(a.attname, '_u?id$', ''), '_', ' ')) AS english) AS label
ORDER BY m.id, a.attnum;

INSERT INTO ir_model_fields_selection (field_id, sequence, value, name)
SELECT f.id, s.n, s.value, jsonb_build_object('en_US', initcap(s.value), 'fr_FR', coalesce(s.french, initcap(s.value)))
FROM (VALUES
    ('sale.order.state', 1, 'draft', 'Devis'), ('sale.order.state', 2, 'sent', 'Devis envoyé'),
    ('sale.order.state', 3, 'sale', 'Bon de commande'), ('sale.order.state', 4, 'cancel', 'Annulé'),
    ('purchase.order.state', 1, 'draft', 'Demande de prix'), ('purchase.order.state', 2, 'purchase', 'Bon de commande'),
    ('purchase.order.state', 3, 'done', 'Bloqué'), ('purchase.order.state', 4, 'cancel', 'Annulé'),
    ('account.move.state', 1, 'draft', 'Brouillon'), ('account.move.state', 2, 'posted', 'Comptabilisé'),
    ('account.move.state', 3, 'cancel', 'Annulé'), ('stock.picking.state', 1, 'draft', 'Brouillon'),
    ('stock.picking.state', 2, 'confirmed', 'En attente'), ('stock.picking.state', 3, 'assigned', 'Prêt'),
    ('stock.picking.state', 4, 'done', 'Fait'), ('stock.picking.state', 5, 'cancel', 'Annulé'),
    ('crm.lead.type', 1, 'lead', 'Piste'), ('crm.lead.type', 2, 'opportunity', 'Opportunité'),
    ('mrp.production.state', 1, 'draft', 'Brouillon'), ('mrp.production.state', 2, 'confirmed', 'Confirmé'),
    ('mrp.production.state', 3, 'progress', 'En cours'), ('mrp.production.state', 4, 'done', 'Fait')
) AS s (field, n, value, french)
JOIN ir_model_fields f ON f.complete_name = s.field;
