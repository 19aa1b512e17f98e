enum PageParser { static func prepare() {} }
