{{ category_series('month') }}
