// harvest
