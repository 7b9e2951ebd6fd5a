-- Modules, views, menus, actions, rights, scheduled actions, templates, attachments, web site.

-- Installed: name, French title, category, version (within 17.0), application.
INSERT INTO ir_module_module (name, shortdesc, summary, author, website, state, latest_version, published_version, category_id, application, demo,
    web, license, sequence, auto_install, to_buy, icon)
SELECT part[1], jsonb_build_object('en_US', initcap(replace(part[1], '_', ' ')), 'fr_FR', part[2]), jsonb_build_object('fr_FR', part[2]),
    'Odoo S.A.', 'https://www.odoo.com', 'installed', '17.0.' || part[4], NULL, part[3]::integer, part[5] = 'app', false, false, 'LGPL-3', n,
    part[5] = 'auto', false, '/' || part[1] || '/static/description/icon.png'
FROM unnest(ARRAY['base|Base|16|1.3|', 'web|Client web|16|1.0|auto', 'bus|Bus de messages|16|1.0|auto', 'mail|Discussion|8|1.15|app',
    'contacts|Contacts|8|1.0|app', 'calendar|Calendrier|8|1.1|app', 'product|Produits et listes de prix|1|1.2|', 'uom|Unités de mesure|1|1.0|',
    'sale|Ventes, le cœur|1|1.2|', 'sale_management|Ventes|1|1.0|app', 'crm|CRM|1|1.8|app', 'sales_team|Équipes commerciales|1|1.1|',
    'sale_crm|Opportunité vers devis|1|1.0|auto', 'sale_stock|Ventes et stock|1|1.0|auto', 'sale_mrp|Ventes et fabrication|1|1.0|auto',
        'sale_project|Ventes et projets|1|1.0|auto', 'sale_purchase|Ventes et achats|1|1.0|auto', 'sale_pdf_quote_builder|Devis en PDF|1|1.0|auto',
        'account|Facturation|2|1.2|app', 'account_payment|Paiement des factures|2|2.0|auto', 'account_edi_ubl_cii|Factures électroniques|2|1.0|auto',
        'account_check_printing|Chèques|2|1.0|', 'analytic|Comptabilité analytique|2|1.1|',
    'l10n_fr|France, plan comptable|12|2.1|', 'l10n_fr_fec|France, fichier FEC|12|1.0|auto', 'base_vat|Numéros de TVA|2|1.0|',
        'base_iban|IBAN|2|1.0|', 'purchase|Achats|14|1.2|app', 'purchase_stock|Achats et stock|14|1.2|auto',
        'purchase_requisition|Conventions d''achat|14|0.1|', 'stock|Inventaire|3|1.1|app', 'stock_account|Valorisation|3|1.1|auto',
        'stock_sms|Textos de livraison|3|1.0|auto', 'delivery|Frais de livraison|3|1.0|', 'barcodes|Codes-barres|3|2.0|',
    'mrp|Fabrication|4|2.0|app', 'mrp_account|Coûts de fabrication|4|1.0|auto', 'repair|Réparations|4|1.0|app',
        'point_of_sale|Point de vente|13|1.0.1|app', 'pos_sale|Point de vente et ventes|13|1.1|auto',
        'pos_hr|Point de vente et employés|13|1.0|auto', 'hr|Employés|5|1.1|app', 'hr_attendance|Présences|5|2.0|app',
        'hr_holidays|Congés|5|1.6|app', 'hr_timesheet|Feuilles de temps|9|1.0|', 'resource|Ressources|16|1.1|', 'project|Projet|9|1.3|app',
        'project_todo|Pense-bête|8|1.0|auto',
    'website|Site web|6|1.0|app', 'website_sale|Boutique en ligne|6|1.1|app', 'website_crm|Formulaire de contact|6|2.1|auto',
        'website_payment|Paiement en ligne|6|1.0|auto', 'website_sale_stock|Disponibilité en ligne|6|0.0.1|auto',
        'payment|Moteur de paiement|2|2.0|', 'payment_custom|Virement|2|2.0|', 'payment_demo|Paiement fictif|2|1.0|', 'portal|Portail|16|1.0|',
        'rating|Avis des clients|8|1.1|', 'utm|Campagnes|7|1.1|', 'digest|Résumé par courriel|8|1.1|', 'phone_validation|Téléphones|16|2.1|',
        'sms|Textos|16|3.0|',
    'auth_signup|Inscription|16|1.0|auto', 'auth_totp|Double facteur|16|1.0|auto', 'base_import|Import de fichiers|16|2.0|auto',
        'base_setup|Réglages|16|1.0|auto', 'web_editor|Éditeur|16|1.0|auto', 'web_tour|Visites guidées|16|1.0|auto',
        'iap|Services en ligne|16|1.1|auto', 'http_routing|Routage|16|9100.0|auto',
        'specibike_stmg|Contexte pédagogique Specibike|9|1.4|']) WITH ORDINALITY AS m (line, n)
CROSS JOIN LATERAL (SELECT string_to_array(line, '|') AS part) AS p ORDER BY n;
INSERT INTO ir_module_module (name, shortdesc, author, website, state, published_version, category_id, application, demo, web, license, sequence,
    auto_install, to_buy)
SELECT name, jsonb_build_object('en_US', initcap(replace(name, '_', ' '))), 'Odoo S.A.', 'https://www.odoo.com', 'uninstalled', NULL,
    CASE WHEN name LIKE 'l10n%' THEN 12 ELSE 16 END, false, false, false, 'LGPL-3', 100, false, false
FROM (SELECT 'l10n_' || lower(code) AS name FROM res_country WHERE code <> 'FR' UNION ALL
      SELECT unnest(ARRAY['survey', 'fleet', 'lunch', 'maintenance', 'event', 'event_sale', 'membership', 'mass_mailing', 'mass_mailing_sms',
          'website_blog', 'website_event', 'website_forum', 'website_slides', 'website_livechat', 'im_livechat', 'hr_expense', 'hr_recruitment',
          'hr_skills', 'hr_contract', 'loyalty', 'sale_loyalty', 'pos_loyalty', 'pos_restaurant', 'pos_discount', 'gamification', 'note',
          'snailmail', 'microsoft_calendar', 'google_calendar', 'auth_ldap', 'auth_oauth', 'mrp_subcontracting', 'stock_dropshipping',
          'stock_picking_batch', 'quality_control', 'payment_stripe', 'payment_paypal', 'spreadsheet', 'theme_default', 'pos_self_order'])) AS others;
INSERT INTO ir_module_module_dependency (module_id, name, auto_install_required)
SELECT m.id, d.name, true FROM ir_module_module m
    JOIN ir_module_module d ON d.state = 'installed' AND d.name <> m.name AND (d.name = 'base' OR m.name LIKE d.name || '\_%' OR m.name LIKE '%\_'
    || d.name) WHERE m.name <> 'base' ORDER BY m.id, d.id;

-- ;;

-- Forms, lists and searches of every model, made of the fields it has.
INSERT INTO ir_ui_view (priority, name, model, key, type, mode, arch_fs, arch_db, arch_updated, active, customize_show, track)
SELECT 16, m.model || '.' || kind, m.model, NULL, kind, 'primary', split_part(m.model, '.', 1) || '/views/' || m.table_name || '_views.xml',
    jsonb_build_object('en_US', arch, 'fr_FR', replace(arch, 'string="General"', 'string="Général"')), false, true, false, false
FROM demo_model m CROSS JOIN unnest(ARRAY['form', 'tree', 'search']) AS kind
CROSS JOIN LATERAL (SELECT string_agg(format('<field name="%s"/>', name), E'\n      ' ORDER BY id) AS fields,
    string_agg(format('<field name="%s"/>', name), E'\n  '
    ORDER BY id) FILTER (WHERE required OR name IN ('name', 'state', 'partner_id', 'date', 'amount_total')) AS main,
                           string_agg(format('<filter name="group_%s" string="%s" context="{''group_by'': ''%1$s''}"/>', name,
                               field_description ->> 'en_US'), E'\n    ' ORDER BY id) FILTER (WHERE ttype = 'many2one' AND store) AS groups
                               FROM ir_model_fields f WHERE f.model_id = m.id AND name NOT LIKE 'create\_%' AND name NOT LIKE 'write\_%') AS f
CROSS JOIN LATERAL (SELECT CASE kind WHEN 'form'
    THEN format(E'<form string="%s">\n  <header/>\n  <sheet>\n    <group string="General">\n      %s\n    </group>\n  </sheet>\n</form>', m.model,
    fields)
                                     WHEN 'tree' THEN format(E'<tree string="%s" sample="1">\n  %s\n</tree>', m.model,
                                         main) ELSE format(E'<search string="%s">\n  %s\n  <group expand="0">\n    %s\n  </group>\n</search>',
                                         m.model, main, coalesce(groups, '')) END AS arch) AS a
WHERE main IS NOT NULL AND m.model !~ '^(ir\.actions|ir\.model\.|ir\.logging)' ORDER BY m.id, kind;
INSERT INTO ir_ui_view (priority, inherit_id, name, model, type, mode, arch_db, arch_updated, active, customize_show, track, key)
SELECT 20, v.id, v.name || '.specibike', v.model, v.type, 'extension',
    jsonb_build_object('en_US', '<data><xpath expr="//header" position="inside"><button name="action_help" type="object" string="Aide du cours"/></xpath></data>'),
    false, true, false, false, 'specibike_stmg.' || replace(v.name, '.', '_') FROM ir_ui_view v
    WHERE v.type = 'form' AND v.model IN ('sale.order', 'res.partner', 'account.move', 'product.template', 'stock.picking', 'crm.lead');
-- Pages of the web site: the long ones hold every bicycle of the catalogue.
INSERT INTO ir_ui_view (priority, name, key, type, mode, website_id, arch_db, arch_updated, active, customize_show, track, is_seo_optimized,
    website_meta_title)
SELECT 16, title, 'website.' || slug, 'qweb', 'primary', 1, jsonb_build_object('en_US', arch, 'fr_FR', arch), true, true, false, true, true,
    jsonb_build_object('fr_FR', title || ' | Specibike', 'en_US', title || ' | Specibike')
FROM (VALUES ('Accueil', 'homepage'), ('Contact', 'contactus'), ('Nos vélos', 'nos-velos'), ('L''atelier', 'atelier'), ('Vélo-école', 'velo-ecole'),
    ('Mentions légales', 'mentions-legales'), ('Location d''été', 'location')) AS page (title, slug)
CROSS JOIN LATERAL (SELECT format(E'<t name="%s" t-name="website.%s">\n  <t t-call="website.layout">\n    <div id="wrap" class="oe_structure">\n'
                                    '      <section class="s_cover"><h1>%1$s 🚲</h1></section>\n%3$s    </div>\n  </t>\n</t>',
    title, slug,
    CASE WHEN slug IN ('homepage', 'nos-velos')
        THEN (SELECT string_agg(format(
                  E'      <section class="s_three_columns"><h2>%s</h2><p>%s</p><a href="/shop/%s-%s">%s €</a></section>\n',
                  replace(t.name ->> 'fr_FR', '&', '&amp;'), s.fr, md5(slug || t.id), t.id, round(t.list_price * 1.2, 2)), '' ORDER BY t.id)
        FROM product_template t JOIN demo_sentence s ON s.rank = t.id % 36 WHERE t.categ_id <= 12)
         ELSE (SELECT string_agg(format(E'      <p>%s</p>\n', fr), '' ORDER BY rank) FROM demo_sentence
             WHERE rank % 7 = length(slug) % 7) END) AS arch) AS a;

INSERT INTO ir_act_window (name, type, binding_type, res_model, target, view_mode, context, domain, "limit", help)
SELECT m.name, 'ir.actions.act_window', 'action', m.model, 'current', CASE
    WHEN m.model IN ('crm.lead', 'project.task', 'product.template') THEN 'kanban,tree,form' ELSE 'tree,form' END, '{}', NULL, 80,
    jsonb_build_object('fr_FR', '<p class="o_view_nocontent_smiling_face">Créez votre premier enregistrement 🙂</p>')
FROM ir_model m WHERE m.model ~ '^(res\.partner|product|sale|crm|purchase|stock|account|mrp|repair|hr|project|calendar|pos|website|mail)'
    ORDER BY m.id;
INSERT INTO ir_act_server (name, type, binding_type, model_id, usage, state, model_name, code, sequence)
SELECT jsonb_build_object('en_US', en, 'fr_FR', fr), 'ir.actions.server', 'action', m.id, 'ir_cron', 'code', m.model, code, 5
FROM (VALUES ('ir.attachment', 'Base: Auto-vacuum internal data', 'Base : nettoyage', 'model._run_vacuum_cleaner()'),
    ('mail.message', 'Mail: Email Queue Manager', 'Courriel : file d''envoi', 'model.process_email_queue(batch_size=1000)'),
    ('res.currency.rate', 'Currency: rate update', 'Devises : mise à jour', 'model._update_rates()'),
    ('stock.warehouse.orderpoint', 'Procurement: run scheduler', 'Approvisionnement : planificateur', 'model.run_scheduler(True)'),
             ('crm.lead', 'CRM: Lead Assignment', 'CRM : affectation', 'model._cron_assign_leads()'), ('account.move', 'Account: Post draft entries',
                 'Comptabilité : écritures automatiques', 'model._autopost_draft_entries()'),
                 ('payment.transaction', 'Payment: Post-process transactions', 'Paiements : finir les transactions',
                 'model._cron_finalize_post_processing()'), ('website.visitor', 'Website: remove old visitors', 'Site web : anciens visiteurs',
                 'model._cron_unlink_old_visitors()'),
             ('pos.session', 'POS: close stale sessions', 'Caisse : sessions oubliées', 'model._alert_old_session()'),
                 ('calendar.event', 'Calendar: Event Reminder', 'Calendrier : rappels', 'model._send_reminder()')) AS a (model, en, fr, code)
                 JOIN ir_model m USING (model);
INSERT INTO ir_cron (ir_actions_server_id, cron_name, user_id, active, interval_number, interval_type, numbercall, doall, priority, nextcall,
    lastcall)
SELECT id, name ->> 'en_US', 1, name ->> 'en_US' NOT LIKE '%mail%', CASE WHEN id % 3 = 0 THEN 4 ELSE 1 END,
    CASE WHEN id % 3 = 0 THEN 'hours' ELSE 'days' END, -1, false, 5, timestamp '2026-11-16 02:00' + id * interval '7 minutes',
    timestamp '2026-11-13 02:00' + id * interval '7 minutes' FROM ir_act_server WHERE usage = 'ir_cron' ORDER BY id;
INSERT INTO ir_act_report_xml (name, type, binding_type, paperformat_id, binding_model_id, model, report_type, report_name, report_file,
    print_report_name, multi)
SELECT jsonb_build_object('en_US', en, 'fr_FR', fr), 'ir.actions.report', 'report', format, m.id, m.model, 'qweb-pdf', report, report,
    jsonb_build_object('en_US', '''' || en || ' - %s'' % (object.name)'), false
FROM (VALUES ('sale.order', 'Quotation / Order', 'Devis / Commande', 'sale.report_saleorder', 1),
    ('account.move', 'Invoices', 'Factures', 'account.report_invoice_with_payments', 1), ('stock.picking', 'Delivery Slip', 'Bon de livraison',
    'stock.report_deliveryslip', 1), ('purchase.order', 'Purchase Order', 'Commande fournisseur', 'purchase.report_purchaseorder', 1),
    ('product.product', 'Product Label (PDF)', 'Étiquettes', 'product.report_productlabel', 3),
    ('repair.order', 'Repair Order', 'Fiche de réparation', 'repair.report_repairorder2', 1)) AS r (model, en, fr, report, format)
    JOIN ir_model m USING (model);

INSERT INTO ir_ui_menu (sequence, name, parent_path, web_icon, active)
SELECT n * 10, jsonb_build_object('en_US', en, 'fr_FR', fr), n || '/', en || ',static/description/icon.png', true
FROM (VALUES (1, 'Contacts', 'Contacts'), (2, 'Sales', 'Ventes'), (3, 'CRM', 'CRM'), (4, 'Purchase', 'Achats'), (5, 'Inventory', 'Inventaire'),
    (6, 'Invoicing', 'Facturation'), (7, 'Manufacturing', 'Fabrication'), (8, 'Employees', 'Employés'), (9, 'Project', 'Projet'),
    (10, 'Calendar', 'Calendrier'), (11, 'Point of Sale', 'Point de vente'), (12, 'Website', 'Site web'), (13, 'Discuss', 'Discussion'),
    (14, 'Settings', 'Paramètres')) AS m (n, en, fr) ORDER BY n;
INSERT INTO ir_ui_menu (sequence, name, parent_id, parent_path, action, active)
SELECT 10, a.name, root, NULL, 'ir.actions.act_window,' || a.id, true FROM ir_act_window a
CROSS JOIN LATERAL (SELECT CASE split_part(a.res_model, '.', 1) WHEN 'res' THEN 1 WHEN 'product' THEN 2 WHEN 'sale' THEN 2 WHEN 'crm' THEN 3
    WHEN 'purchase' THEN 4 WHEN 'stock' THEN 5 WHEN 'account' THEN 6 WHEN 'mrp' THEN 7 WHEN 'repair' THEN 7 WHEN 'hr' THEN 8 WHEN 'project' THEN 9
    WHEN 'calendar' THEN 10 WHEN 'pos' THEN 11 WHEN 'website' THEN 12 WHEN 'mail' THEN 13 ELSE 14 END AS root) AS r ORDER BY root, a.id;
UPDATE ir_ui_menu SET parent_path = parent_id || '/' || id || '/' WHERE parent_id IS NOT NULL;
INSERT INTO ir_ui_menu_group_rel (menu_id, gid) SELECT m, g
    FROM (VALUES (2, 9), (3, 9), (4, 26), (5, 14), (6, 12), (7, 16), (8, 18), (9, 22), (11, 24), (12, 20), (14, 5)) AS r (m, g);

-- ;;

INSERT INTO ir_model_access (model_id, group_id, name, active, perm_read, perm_write, perm_create, perm_unlink)
SELECT m.id, g, 'access_' || m.table_name || '_' || CASE g WHEN 5 THEN 'system' ELSE 'user' END, true, true,
    g = 5 OR m.model ~ '^(res\.partner|sale|crm|project|calendar)', g = 5 OR m.model ~ '^(res\.partner|sale|crm|project|calendar)', g = 5
    FROM demo_model m, unnest(ARRAY[1, 5]) AS g ORDER BY m.id, g;
INSERT INTO ir_rule (model_id, name, domain_force, active, perm_read, perm_write, perm_create, perm_unlink, global)
SELECT m.id, m.model || ' multi-company', '[(''company_id'', ''in'', company_ids + [False])]', true, true, true, true, true, true FROM ir_model m
    WHERE EXISTS (SELECT FROM ir_model_fields f WHERE f.model_id = m.id AND f.name = 'company_id') ORDER BY m.id;
INSERT INTO ir_rule (model_id, name, domain_force, active, perm_read, perm_write, perm_create, perm_unlink, global)
SELECT id, 'Personal ' || model, '[''|'', (''user_id'', ''='', user.id), (''user_id'', ''='', False)]', true, true, true, true, true, false
    FROM ir_model WHERE model IN ('sale.order', 'crm.lead', 'account.move');
INSERT INTO rule_group_rel (rule_group_id, group_id) SELECT id, 9 FROM ir_rule WHERE NOT global;
INSERT INTO mail_template (name, model_id, model, subject, body_html, email_from, partner_to, lang, active, auto_delete, description, use_default_to)
SELECT jsonb_build_object('en_US', en, 'fr_FR', fr), m.id, m.model, jsonb_build_object('en_US', en || ' {{ object.name }}', 'fr_FR',
    fr || ' {{ object.name }}'),
       jsonb_build_object('fr_FR', '<div style="margin: 0px; padding: 0px;"><p>Bonjour <t t-out="object.partner_id.name or ''''"/>,</p>'
           || (SELECT string_agg('<p>' || s.fr || '</p>', '' ORDER BY rank) FROM demo_sentence s
           WHERE rank % 4 = length(en) % 4) || '<p>À bientôt sur la véloroute 🚲</p></div>', 'en_US',
           '<p>Hello <t t-out="object.partner_id.name"/></p>'), '{{ user.email_formatted }}', '{{ object.partner_id.id }}',
           '{{ object.partner_id.lang }}', true, true, jsonb_build_object('fr_FR', 'Modèle : ' || fr), false
FROM (VALUES ('sale.order', 'Sales: Send Quotation', 'Votre devis'), ('sale.order', 'Sales: Order Cancellation', 'Commande annulée'),
    ('sale.order', 'Sales: Order Confirmation', 'Votre commande'), ('account.move', 'Invoice: Sending', 'Votre facture'),
    ('stock.picking', 'Shipping: Send by Email', 'Votre livraison'), ('purchase.order', 'Purchase: Request For Quotation', 'Demande de prix'),
    ('repair.order', 'Repair: Done', 'Votre vélo est prêt'), ('crm.lead', 'Welcome Demo', 'Bienvenue chez Specibike')) AS t (model, en, fr)
    JOIN ir_model m USING (model);

-- Attachments: most in the filestore (name by hash), some in the database itself.
INSERT INTO ir_attachment (name, res_model, res_id, res_field, type, company_id, file_size, store_fname, checksum, mimetype, public, create_date,
    create_uid, index_content)
SELECT name || '.pdf', 'account.move', id, NULL, 'binary', 1, 18000 + id * 37 % 9000, left(hash, 2) || '/' || hash, hash, 'application/pdf', false,
    invoice_date + time '18:06', 2, 'Facture ' || name || E'\nSpecibike, 14 quai de la Loire, Tours\nTotal : ' || amount_total || ' EUR'
FROM account_move CROSS JOIN LATERAL (SELECT substr(md5(name) || md5(name || '.pdf'), 1, 40) AS hash) AS h
    WHERE move_type = 'out_invoice' AND id % 5 = 0 ORDER BY id;
INSERT INTO ir_attachment (name, res_model, res_id, res_field, type, company_id, file_size, checksum, mimetype, public, db_datas)
SELECT 'image_1920', 'product.template', n, 'image_1920', 'binary', NULL, 3200, substr(md5('image' || n) || md5('1920' || n), 1, 40), 'image/webp',
    true, decode((SELECT string_agg(md5('pixel' || n || '-' || k), '') FROM generate_series(1, 200) AS k), 'hex') FROM generate_series(1, 36) AS n;
INSERT INTO ir_attachment (name, type, url, mimetype, public, index_content) VALUES ('/web/assets/1/web.assets_frontend.min.css', 'url',
    '/web/assets/1/web.assets_frontend.min.css', 'text/css', true, NULL),
    ('Règlement du jeu d''entreprise 📄', 'url', 'https://specibike.example/reglement', 'text/html', true,
    'Chaque groupe tient sa boutique pendant six semaines.');
INSERT INTO message_attachment_rel (message_id, attachment_id) SELECT m.id, a.id FROM mail_message m JOIN ir_attachment a ON a.id = m.id / 10
    WHERE m.id % 10 = 0 AND m.subtype_id = 5;

-- ;;

INSERT INTO website (sequence, company_id, default_lang_id, user_id, homepage_url, name, domain, social_facebook, social_instagram, cookies_bar,
    auto_redirect_lang, specific_user_account, cdn_activated, robots_txt, salesteam_id, pricelist_id) VALUES (10, 1, 2, 3, '/', 'Specibike',
    'https://specibike.example', 'https://social.example/specibike', 'https://photo.example/specibike', true, true, false, false,
    E'User-agent: *\nDisallow: /web', 2, 1);
INSERT INTO website_page (view_id, website_id, url, header_overlay, header_visible, footer_visible, is_published, website_indexed, date_publish)
    SELECT id, 1, CASE key WHEN 'website.homepage' THEN '/' ELSE '/' || substr(key, 9) END, false, true, true, true, true,
    timestamp '2024-09-01 09:00' FROM ir_ui_view WHERE website_id = 1 ORDER BY id;
INSERT INTO website_menu (name, url, website_id, sequence, parent_path, new_window) VALUES ('{"en_US": "Top Menu", "fr_FR": "Menu"}', '#', 1, 0,
    '1/', false);
INSERT INTO website_menu (name, url, page_id, website_id, parent_id, parent_path, sequence, new_window)
    SELECT jsonb_build_object('en_US', v.name, 'fr_FR', v.name), p.url, p.id, 1, 1, '1/' || p.id + 1 || '/', p.id * 10, false FROM website_page p
    JOIN ir_ui_view v ON v.id = p.view_id ORDER BY p.id;
INSERT INTO website_visitor (website_id, partner_id, country_id, lang_id, visit_count, access_token, timezone, last_connection_datetime)
    SELECT 1, CASE WHEN n % 3 = 0 THEN 301 + n * 17 % 1200 END, 1 + n % 9, 2 - n % 2, 1 + n % 12, md5('visitor' || n), 'Europe/Paris',
    timestamp '2026-09-01 08:00' + n * interval '5 hours' FROM generate_series(1, 320) AS n;
INSERT INTO website_track (visitor_id, page_id, product_id, url, visit_datetime) SELECT v.id, CASE WHEN k % 2 = 1 THEN 1 + (v.id + k) % 7 END,
    CASE WHEN k % 2 = 0 THEN 1 + v.id * 7 % 160 END, CASE WHEN k % 2 = 0 THEN '/shop/vélo-' || 1 + v.id * 7 % 160 ELSE '/' END,
    v.last_connection_datetime - k * interval '3 minutes' FROM website_visitor v CROSS JOIN generate_series(1, 3) AS k ORDER BY v.id, k;
INSERT INTO payment_provider (sequence, company_id, website_id, code, state, name, is_published, allow_tokenization, pre_msg, done_msg,
    color) VALUES (1, 1, 1, 'demo', 'test', '{"en_US": "Demo", "fr_FR": "Carte fictive"}', true, false, NULL,
    '{"fr_FR": "<p>Paiement accepté, merci ! 🙏</p>"}', 0),
    (2, 1, NULL, 'custom', 'enabled', '{"en_US": "Wire Transfer", "fr_FR": "Virement bancaire"}', true, false,
    '{"fr_FR": "<p>Indiquez le numéro de commande.</p>"}', NULL, 0);
INSERT INTO payment_transaction (provider_id, company_id, currency_id, partner_id, partner_country_id, reference, provider_reference, provider_code,
    state, operation, partner_name, partner_lang, partner_email, amount, is_post_processed, last_state_change, create_date)
SELECT 1, 1, 1, o.partner_id, p.country_id, o.name, 'demo_' || substr(md5('pay' || o.id), 1, 16), 'demo',
    CASE o.state WHEN 'sale' THEN 'done' ELSE 'cancel' END, 'online_direct', p.name, p.lang, p.email, o.amount_total, true, o.date_order,
    o.date_order FROM sale_order o JOIN res_partner p ON p.id = o.partner_id WHERE o.website_id = 1 ORDER BY o.id;
INSERT INTO sale_order_transaction_rel (transaction_id, sale_order_id) SELECT t.id, o.id FROM payment_transaction t
    JOIN sale_order o ON o.name = t.reference;

-- External identifiers of what modules install.
INSERT INTO ir_model_data (module, name, model, res_id, noupdate)
SELECT 'base', 'model_' || table_name, 'ir.model', id, false FROM demo_model
UNION ALL SELECT 'base', 'module_' || name, 'ir.module.module', id, false FROM ir_module_module WHERE state = 'installed'
UNION ALL SELECT split_part(model, '.', 1), 'view_' || replace(name, '.', '_'), 'ir.ui.view', id, false FROM ir_ui_view WHERE type <> 'qweb'
UNION ALL SELECT 'base', lower(code), 'res.country', id, true FROM res_country
UNION ALL SELECT 'base', name, 'res.currency', id, true FROM res_currency
UNION ALL SELECT 'base', 'lang_' || code, 'res.lang', id, true FROM res_lang
UNION ALL SELECT 'base', 'group_' || id, 'res.groups', id, true FROM res_groups
UNION ALL SELECT 'base', (ARRAY['user_root', 'user_admin', 'public_user', 'template_portal_user_id'])[id], 'res.users', id, true FROM res_users
    WHERE id <= 4
UNION ALL SELECT 'base', (ARRAY['main_partner', 'partner_root', 'partner_admin'])[id], 'res.partner', id, true FROM res_partner WHERE id <= 3
UNION ALL SELECT 'base', 'main_company', 'res.company', 1, true
UNION ALL SELECT 'l10n_fr', 'pcg_' || code, 'account.account', id, true FROM account_account
UNION ALL SELECT 'specibike_stmg', 'product_' || lower(replace(default_code, '-', '_')), 'product.template', id, true FROM product_template;
