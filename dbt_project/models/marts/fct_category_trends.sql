{{ category_series('week') }}
