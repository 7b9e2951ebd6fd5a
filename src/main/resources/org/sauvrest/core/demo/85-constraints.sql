-- Constraints and indexes, after the rows.

-- One statement per table; PostgreSQL itself names each one "table_column_fkey", as in a database made by Odoo.
DO $$
DECLARE
    keys record;
BEGIN
    FOR keys IN
        SELECT source, string_agg(format('ADD FOREIGN KEY (%I) REFERENCES %I (id) ON DELETE %s', field, target, rule), ', '
            ORDER BY field) AS additions
        FROM (SELECT source, split_part(link, ' ', 1) AS field, split_part(link, ' ', 2) AS target,
            coalesce(nullif(split_part(link, ' ', 3), ''), 'set null') AS rule
              FROM demo_reference, regexp_split_to_table(links, ', ') AS link
              UNION ALL
              SELECT relname, attname, 'res_users', 'set null' FROM pg_class
                  JOIN pg_attribute ON attrelid = pg_class.oid AND attname IN ('create_uid', 'write_uid')
              WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname NOT LIKE 'demo\_%') AS declared
        GROUP BY source ORDER BY source
    LOOP
        EXECUTE format('ALTER TABLE %I %s', keys.source, keys.additions);
    END LOOP;
END $$;

-- ;;

ALTER TABLE ir_model ADD CONSTRAINT ir_model_obj_name_uniq UNIQUE (model);
ALTER TABLE ir_model_fields ADD CONSTRAINT ir_model_fields_name_unique UNIQUE (model, name),
    ADD CONSTRAINT ir_model_fields_size_gt_zero CHECK (size >= 0);
ALTER TABLE ir_model_fields_selection ADD CONSTRAINT ir_model_fields_selection_selection_field_uniq UNIQUE (field_id, value);
ALTER TABLE ir_module_module ADD CONSTRAINT ir_module_module_name_uniq UNIQUE (name);
ALTER TABLE ir_config_parameter ADD CONSTRAINT ir_config_parameter_key_uniq UNIQUE (key);
ALTER TABLE ir_ui_view ADD CONSTRAINT ir_ui_view_inheritance_mode CHECK (mode <> 'extension' OR inherit_id IS NOT NULL);
ALTER TABLE ir_rule ADD CONSTRAINT ir_rule_no_access_rights CHECK (perm_read OR perm_write OR perm_create OR perm_unlink);
ALTER TABLE decimal_precision ADD CONSTRAINT decimal_precision_name_uniq UNIQUE (name);
ALTER TABLE res_lang ADD CONSTRAINT res_lang_name_uniq UNIQUE (name), ADD CONSTRAINT res_lang_code_uniq UNIQUE (code),
    ADD CONSTRAINT res_lang_url_code_uniq UNIQUE (url_code);
ALTER TABLE res_country ADD CONSTRAINT res_country_code_uniq UNIQUE (code);
ALTER TABLE res_country_state ADD CONSTRAINT res_country_state_name_code_uniq UNIQUE (country_id, code);
ALTER TABLE res_currency ADD CONSTRAINT res_currency_unique_name UNIQUE (name), ADD CONSTRAINT res_currency_rounding_gt_zero CHECK (rounding > 0);
ALTER TABLE res_currency_rate ADD CONSTRAINT res_currency_rate_unique_name_per_day UNIQUE (name, currency_id, company_id),
    ADD CONSTRAINT res_currency_rate_currency_rate_check CHECK (rate > 0);
ALTER TABLE res_company ADD CONSTRAINT res_company_name_uniq UNIQUE (name);
ALTER TABLE res_users ADD CONSTRAINT res_users_login_key UNIQUE (login);
ALTER TABLE res_groups ADD CONSTRAINT res_groups_name_uniq UNIQUE (category_id, name);
ALTER TABLE res_partner ADD CONSTRAINT res_partner_check_name CHECK ((type = 'contact' AND name IS NOT NULL) OR type <> 'contact');
ALTER TABLE res_partner_bank ADD CONSTRAINT res_partner_bank_unique_number UNIQUE (sanitized_acc_number, partner_id);
ALTER TABLE uom_uom ADD CONSTRAINT uom_uom_factor_gt_zero CHECK (factor <> 0), ADD CONSTRAINT uom_uom_rounding_gt_zero CHECK (rounding > 0);
ALTER TABLE product_attribute_value ADD CONSTRAINT product_attribute_value_value_company_uniq UNIQUE (name, attribute_id);
ALTER TABLE utm_medium ADD CONSTRAINT utm_medium_unique_name UNIQUE (name);
ALTER TABLE utm_source ADD CONSTRAINT utm_source_unique_name UNIQUE (name);
ALTER TABLE crm_tag ADD CONSTRAINT crm_tag_name_uniq UNIQUE (name);
ALTER TABLE crm_lead ADD CONSTRAINT crm_lead_check_probability CHECK (probability >= 0 AND probability <= 100);
ALTER TABLE sale_order ADD CONSTRAINT sale_order_date_order_conditional_required CHECK ((state = 'sale' AND date_order IS NOT NULL)
    OR state <> 'sale');
ALTER TABLE sale_order_line ADD CONSTRAINT sale_order_line_accountable_required_fields CHECK (display_type IS NOT NULL
    OR (product_id IS NOT NULL AND product_uom IS NOT NULL));
ALTER TABLE stock_location ADD CONSTRAINT stock_location_barcode_company_uniq UNIQUE (barcode, company_id);
ALTER TABLE stock_warehouse ADD CONSTRAINT stock_warehouse_warehouse_code_uniq UNIQUE (code, company_id);
ALTER TABLE stock_lot ADD CONSTRAINT stock_lot_name_ref_uniq UNIQUE (name, product_id, company_id);
ALTER TABLE stock_picking ADD CONSTRAINT stock_picking_name_uniq UNIQUE (name, company_id);
ALTER TABLE stock_warehouse_orderpoint ADD CONSTRAINT stock_warehouse_orderpoint_qty_multiple_check CHECK (qty_multiple >= 0);
ALTER TABLE mrp_bom ADD CONSTRAINT mrp_bom_qty_positive CHECK (product_qty > 0);
ALTER TABLE mrp_bom_line ADD CONSTRAINT mrp_bom_line_bom_qty_zero CHECK (product_qty >= 0);
ALTER TABLE mrp_production ADD CONSTRAINT mrp_production_name_uniq UNIQUE (name, company_id),
    ADD CONSTRAINT mrp_production_qty_positive CHECK (product_qty > 0);
ALTER TABLE account_account ADD CONSTRAINT account_account_code_company_uniq UNIQUE (code, company_id);
ALTER TABLE account_journal ADD CONSTRAINT account_journal_code_company_uniq UNIQUE (company_id, code);
ALTER TABLE account_tax ADD CONSTRAINT account_tax_name_company_uniq UNIQUE (name, company_id, type_tax_use, tax_scope);
ALTER TABLE account_payment ADD CONSTRAINT account_payment_check_amount_not_negative CHECK (amount >= 0);
ALTER TABLE account_move_line ADD CONSTRAINT account_move_line_check_credit_debit
    CHECK (display_type::text IN ('line_section', 'line_note') OR credit * debit = 0),
    ADD CONSTRAINT account_move_line_check_amount_currency_balance_sign
        CHECK (display_type::text IN ('line_section', 'line_note') OR (balance <= 0 AND amount_currency <= 0) OR (balance >= 0
        AND amount_currency >= 0)),
    ADD CONSTRAINT account_move_line_check_accountable_required_fields
        CHECK (display_type::text IN ('line_section', 'line_note') OR account_id IS NOT NULL);
ALTER TABLE hr_employee ADD CONSTRAINT hr_employee_barcode_uniq UNIQUE (barcode), ADD CONSTRAINT hr_employee_user_uniq UNIQUE (user_id, company_id);
ALTER TABLE hr_leave ADD CONSTRAINT hr_leave_date_check CHECK (date_from <= date_to);
ALTER TABLE project_project ADD CONSTRAINT project_project_project_date_greater CHECK (date >= date_start);
ALTER TABLE mail_followers ADD CONSTRAINT mail_followers_mail_followers_res_partner_res_model_id_uniq UNIQUE (res_model, res_id, partner_id);
ALTER TABLE mail_notification ADD CONSTRAINT mail_notification_notification_partner_required
    CHECK (notification_type::text NOT IN ('email', 'inbox') OR res_partner_id IS NOT NULL);
ALTER TABLE pos_session ADD CONSTRAINT pos_session_uniq_name UNIQUE (name);
ALTER TABLE website ADD CONSTRAINT website_domain_unique UNIQUE (domain);
ALTER TABLE website_visitor ADD CONSTRAINT website_visitor_access_token_unique UNIQUE (access_token);
ALTER TABLE payment_transaction ADD CONSTRAINT payment_transaction_reference_uniq UNIQUE (reference);

-- ;;

-- Odoo's plain indexes, "table: columns".
DO $$
DECLARE
    wanted record;
BEGIN
    FOR wanted IN
        SELECT split_part(line, ': ', 1) AS source, field, split_part(line, ': ', 3) AS condition
        FROM unnest(ARRAY[
            'ir_model_access: model_id group_id', 'ir_model_constraint: model module',
            'ir_model_fields: model_id name', 'ir_model_fields_selection: field_id', 'ir_module_module: state',
                'ir_module_module_dependency: module_id name', 'ir_property: fields_id res_id', 'ir_rule: model_id name',
            'ir_ui_menu: parent_id', 'ir_ui_view: inherit_id model key website_id', 'res_country_state: country_id', 'res_currency_rate: name',
                'res_partner: commercial_partner_id name parent_id ref date_localization', 'res_partner_bank: partner_id',
            'product_category: parent_id', 'product_template: is_published categ_id',
                'product_product: barcode combination_indices default_code product_tmpl_id', 'product_attribute_value: attribute_id',
                'product_template_attribute_line: attribute_id product_tmpl_id',
                'product_template_attribute_value: attribute_line_id product_attribute_value_id product_tmpl_id',
            'product_pricelist_item: pricelist_id', 'product_supplierinfo: partner_id product_tmpl_id',
                'crm_lead: date_deadline partner_id priority stage_id type', 'sale_order: create_date partner_id state user_id warehouse_id',
                'sale_order_line: order_id order_partner_id product_id',
            'purchase_order: date_order partner_id state', 'purchase_order_line: date_planned order_id product_id orderpoint_id',
                'stock_location: location_id usage', 'stock_picking: origin partner_id picking_type_id scheduled_date state',
            'stock_move: date location_dest_id location_id origin_returned_move_id picking_id product_id state',
                'stock_move_line: location_dest_id lot_id move_id picking_id product_id', 'stock_quant: location_id product_id',
                'stock_warehouse_orderpoint: location_id product_id', 'stock_valuation_layer: product_id stock_move_id account_move_id',
                'mrp_bom: product_tmpl_id',
            'mrp_bom_line: bom_id product_id product_tmpl_id', 'mrp_production: bom_id date_start product_id state',
                'mrp_workorder: production_id workcenter_id', 'repair_order: partner_id schedule_date state', 'account_account: account_type code',
                'account_payment: move_id partner_id',
            'account_analytic_line: account_id date project_id task_id user_id move_line_id',
                'account_move: date invoice_date_due journal_id move_type partner_id payment_reference',
                'account_move_line: account_id date_maturity full_reconcile_id journal_id move_id move_name product_id',
            'account_partial_reconcile: credit_move_id debit_move_id', 'account_bank_statement: date journal_id', 'hr_attendance: employee_id',
                'hr_leave: employee_id',
            'project_task: date_deadline project_id stage_id state', 'mail_message: author_id create_date subtype_id',
                'mail_followers: partner_id res_id res_model', 'mail_activity: date_deadline res_id res_model_id user_id',
            'pos_session: move_id state', 'pos_order: date_order partner_id session_id state', 'pos_order_line: order_id product_id',
                'pos_payment: pos_order_id', 'website_visitor: last_connection_datetime', 'website_track: visitor_id url',
                'payment_transaction: partner_id state',
            -- Only the rows that have a value.
            'account_move: reversed_entry_id payment_id: x', 'account_move_line: payment_id purchase_line_id statement_line_id tax_line_id: x',
                'sale_order: opportunity_id procurement_group_id campaign_id medium_id source_id: x',
                'stock_move: sale_line_id purchase_line_id raw_material_production_id production_id orderpoint_id repair_id group_id: x',
                'stock_picking: sale_id pos_session_id group_id backorder_id return_id: x', 'procurement_group: sale_id pos_order_id: x',
            'mail_message: parent_id mail_activity_type_id: x', 'calendar_event: opportunity_id: x', 'project_task: sale_order_id parent_id: x',
                'repair_order: sale_order_id: x', 'pos_order: account_move procurement_group_id: x', 'website_visitor: partner_id: x',
                'website_track: page_id product_id: x', 'res_partner: vat user_id: x', 'crm_lead: email_normalized phone: x']) AS line
        CROSS JOIN LATERAL regexp_split_to_table(split_part(line, ': ', 2), ' ') AS field
    LOOP
        EXECUTE format('CREATE INDEX %I ON %I (%I) %s', left(format('%s__%s_index', wanted.source, wanted.field), 63), wanted.source, wanted.field,
                       CASE wanted.condition WHEN 'x' THEN format('WHERE %I IS NOT NULL', wanted.field) ELSE '' END);
    END LOOP;
END $$;

CREATE UNIQUE INDEX ir_model_data_module_name_uniq_index ON ir_model_data (module, name);
CREATE INDEX ir_model_data_model_res_id_index ON ir_model_data (model, res_id);
CREATE INDEX ir_attachment_res_idx ON ir_attachment (res_model, res_id);
CREATE INDEX ir_ui_view_model_type_inherit_id_index ON ir_ui_view (model, inherit_id);
CREATE UNIQUE INDEX product_product_combination_unique ON product_product (product_tmpl_id, combination_indices) WHERE active;
CREATE UNIQUE INDEX product_product_barcode_uniq ON product_product (barcode) WHERE barcode IS NOT NULL;
CREATE INDEX crm_lead_user_id_team_id_type_index ON crm_lead (user_id, team_id, type);
CREATE INDEX crm_lead_create_date_team_id_idx ON crm_lead (create_date, team_id);
CREATE INDEX sale_order_date_order_id_idx ON sale_order (date_order DESC, id DESC);
CREATE INDEX stock_quant_product_location_index ON stock_quant (product_id, location_id, company_id);
CREATE INDEX stock_move_product_location_index ON stock_move (product_id, location_id, location_dest_id, company_id, state);
CREATE INDEX stock_move_line_free_reservation_index ON stock_move_line (id, company_id, product_id, lot_id, location_id, owner_id, package_id)
    WHERE (state IS NULL OR state::text NOT IN ('cancel', 'done')) AND quantity_product_uom > 0 AND picked IS NOT TRUE;
CREATE INDEX stock_valuation_layer_company_product_index ON stock_valuation_layer (product_id, remaining_qty, stock_move_id, company_id, create_date);
CREATE UNIQUE INDEX account_move_unique_name ON account_move (name, journal_id) WHERE state = 'posted' AND name <> '/';
CREATE INDEX account_move_sequence_index ON account_move (journal_id, sequence_prefix DESC, (sequence_number + 1) DESC);
CREATE INDEX account_move_to_check_idx ON account_move (journal_id) WHERE to_check = true;
CREATE INDEX account_move_payment_idx ON account_move (journal_id, state, payment_state, move_type, date);
CREATE INDEX account_move_line_partner_id_ref_idx ON account_move_line (partner_id, ref);
CREATE INDEX account_move_line__unreconciled_index ON account_move_line (account_id, partner_id)
    WHERE (reconciled IS NULL OR reconciled = false OR reconciled IS NOT TRUE) AND parent_state = 'posted';
CREATE INDEX mail_message_model_res_id_id_idx ON mail_message (model, res_id, id);
CREATE INDEX mail_notification_res_partner_id_is_read_notification_status_ma ON mail_notification (res_partner_id, is_read, notification_status,
    mail_message_id);
CREATE UNIQUE INDEX unique_mail_message_id_res_partner_id_if_set ON mail_notification (mail_message_id, res_partner_id)
    WHERE res_partner_id IS NOT NULL;
CREATE INDEX hr_leave_date_to_date_from_index ON hr_leave (date_to, date_from);

-- ;;

-- Searching inside names, where pg_trgm could be installed.
DO $$
DECLARE
    wanted record;
BEGIN
    IF NOT EXISTS (SELECT FROM pg_extension WHERE extname = 'pg_trgm') THEN
        RETURN;
    END IF;
    FOR wanted IN SELECT * FROM (VALUES
        ('res_partner', 'complete_name', 'complete_name'), ('sale_order', 'name', 'name'), ('sale_order', 'client_order_ref', 'client_order_ref'),
            ('stock_lot', 'name', 'name'), ('crm_lead', 'name', 'name'), ('project_task', 'name', 'name'), ('account_move', 'ref', 'ref'),
        ('product_template', 'name', 'jsonb_path_query_array(name, ''$.*'')::text'),
            ('project_project', 'name', 'jsonb_path_query_array(name, ''$.*'')::text'),
            ('account_account', 'name', 'jsonb_path_query_array(name, ''$.*'')::text'),
            ('account_journal', 'name', 'jsonb_path_query_array(name, ''$.*'')::text')) AS trigram (source, field, expression)
    LOOP
        EXECUTE format('CREATE INDEX %I ON %I USING gin ((%s) gin_trgm_ops)', format('%s__%s_trgm_index', wanted.source, wanted.field),
            wanted.source, wanted.expression);
    END LOOP;
END $$;
